import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
} from 'graphql';
import { refusal } from '../errors';
import type { Context } from '../execution/context';
import { dearestFields, dearestPath, type FieldCost } from './dearest';
import { badInput, coerceVariables } from './input/operation';
import { KnownCosts } from './known-costs';
import { costOf, type Priced, type PricedField, priceOperation } from './price';

/** The highest cost of one operation, in objects that it could return. */
const COST_LIMIT = 25_000;

/** Refuses operations that could return too much before anything is read, and tells the cost of the others; of a dry run only that. */
export function costPlugin(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const known = new KnownCosts(schema);
  return {
    requestDidStart: async () => {
      let cost: number | undefined;
      /** The fields that cost most; told where only the cost is asked for. */
      let fields: FieldCost[] | undefined;
      return {
        didResolveOperation: async ({ document, operation, request, contextValue }) => {
          if (!operation) return;
          const variables = coerceVariables(schema, operation, request.variables ?? {});
          const { listSizes: sizes } = contextValue.snapshot;
          const priced = () => ({ schema, operation, fragments: fragmentsOf(document), variables, sizes });
          cost = known.costOf({ document, operation }, variables, sizes, () => requireAffordable(priced()));
          if (isDryRun(request.extensions)) fields = dearestFields(priceOperation(priced()));
          else contextValue.outcome.cost = cost;
        },
        responseForOperation: async () =>
          fields
            ? { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data: {} } } }
            : null,
        willSendResponse: async ({ response }) => {
          if (response.body.kind !== 'single' || cost === undefined) return;
          const { singleResult } = response.body;
          singleResult.extensions = {
            ...singleResult.extensions,
            cost: { requested: cost, limit: COST_LIMIT, ...(fields && { fields }) },
          };
        },
      };
    },
  };
}

/** Whether a request asks for the cost of its operation only. */
const isDryRun = (extensions: { dryRun?: unknown } | undefined) => extensions?.dryRun === true;

const fragmentsOf = ({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );

/** The cost of an operation. Refuses one that costs too much. */
export function requireAffordable(priced: Priced): number {
  const fields = priceFields(priced);
  const cost = Math.ceil(costOf(fields));
  if (cost > COST_LIMIT) throw tooDear(cost, fields, priced);
  return cost;
}

function priceFields(priced: Priced): PricedField[] {
  try {
    return priceOperation(priced);
  } catch (error) {
    if (error instanceof GraphQLError) throw badInput([error]);
    throw error;
  }
}

/** Says what makes an operation dear, and how large a page of it may be. */
function tooDear(cost: number, fields: readonly PricedField[], priced: Priced): GraphQLError {
  const path = dearestPath(fields);
  const field = path.map(({ key }) => key).join('.');
  const factors = path
    .map(({ rows }) => rows)
    .filter((rows) => rows > 1)
    .map(Math.ceil);
  const sizes = factors.length > 0 ? ` (${factors.join(' × ')})` : '';
  const fits = fittingPage(path, priced);
  const advice = fits
    ? `with first: ${fits.first} for ${fits.field.split('.').at(-1)} it fits`
    : 'ask for fewer things or fewer levels at once';
  const message = `The cost of an operation must be at most ${COST_LIMIT} objects, got ${cost}; most of it is for ${field}${sizes}; ${advice}.`;
  return refusal(message, 'COST_LIMIT_EXCEEDED', { cost, limit: COST_LIMIT, field, ...(fits && { fits }) });
}

/** The largest page, of the outermost list on the way that can be small enough, with which the operation is answered. */
function fittingPage(
  path: readonly PricedField[],
  priced: Priced,
): { field: string; first: number } | undefined {
  for (const [at, { nodes, first }] of path.entries()) {
    if (first === undefined || first < 2) continue;
    const costWith = (size: number) => costOf(priceOperation(priced, new Map([[nodes[0]!, size]])));
    const [one, two] = [costWith(1), costWith(2)];
    const fitting = one === two ? 0 : 1 + Math.floor((COST_LIMIT - one) / (two - one));
    const keys = path.slice(0, at + 1).map(({ key }) => key);
    if (fitting >= 1) return { field: keys.join('.'), first: fitting };
  }
  return undefined;
}
