import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  Kind,
  separateOperations,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { MAX_PAGE } from '../../../graph/model/list';
import { refusal } from '../errors';
import { listSizeOf } from './list-size';

/** The highest cost of one operation: the objects that it could return. */
const COST_LIMIT = 25_000;

/** Types that only carry others: the objects inside them are what counts. */
const CARRIERS = /(Connection|Edge|PageInfo)$/;

/**
 * Counts the objects that an operation could return: as many as `first` asks for or as a plain list declares with
 * `@listSize`, times one and what each of them asks for in turn. Lists of `sizedFields` count as many as the `first` above
 * them where they are selected outside fragments. Scalars cost nothing.
 */
function countObjects(schema: GraphQLSchema): ComplexityEstimator {
  const costOfOne = new Map<FieldNode, number>();
  return ({ field, node, args, childComplexity }) => {
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 0;
    const { assumedSize = 1, sizedFields } = listSizeOf(schema, field);
    const one = (CARRIERS.test(type.name) ? 0 : 1) + childComplexity;
    costOfOne.set(node, one);
    const asked = typeof args.first === 'number' ? Math.min(Math.max(args.first, 0), MAX_PAGE) : undefined;
    if (!sizedFields) return (asked ?? assumedSize) * one;
    const spared = fieldsOf(node)
      .filter(({ name }) => sizedFields.includes(name.value))
      .map((list) => {
        const declared =
          listSizeOf(schema, (type as GraphQLObjectType).getFields()[list.name.value]!).assumedSize ?? 1;
        return (declared - Math.min(asked ?? declared, declared)) * (costOfOne.get(list) ?? 0);
      });
    return one - spared.reduce((total, each) => total + each, 0);
  };
}

const fieldsOf = ({ selectionSet }: FieldNode): FieldNode[] =>
  (selectionSet?.selections ?? []).filter((each) => each.kind === Kind.FIELD);

/** The cost of an operation. Variables that do not fit its types are refused in the words of graphql-js. */
function costOf(schema: GraphQLSchema, query: DocumentNode, variables: Record<string, unknown>): number {
  try {
    return getComplexity({ schema, query, variables, estimators: [countObjects(schema)] });
  } catch (error) {
    if (error instanceof GraphQLError) throw refusal(error.message, 'BAD_USER_INPUT');
    throw error;
  }
}

/** Refuses operations that could return too much before anything is read, and tells the cost of the others. */
export function costPlugin(schema: GraphQLSchema): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async () => {
      let cost = 0;
      return {
        didResolveOperation: async ({ document, request, operationName }) => {
          const query = separateOperations(document)[operationName ?? ''] ?? document;
          cost = costOf(schema, query, request.variables ?? {});
          if (cost > COST_LIMIT) {
            const message = `The cost of an operation must be at most ${COST_LIMIT} objects, got ${cost}; ask for smaller pages or fewer levels.`;
            throw refusal(message, 'COST_LIMIT_EXCEEDED', { cost, limit: COST_LIMIT });
          }
        },
        willSendResponse: async ({ response }) => {
          if (response.body.kind !== 'single' || cost === 0) return;
          const { singleResult } = response.body;
          singleResult.extensions = {
            ...singleResult.extensions,
            cost: { requested: cost, limit: COST_LIMIT },
          };
        },
      };
    },
  };
}
