import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { ListSizes } from '../../../graph/revision/list-sizes';
import { listSizeOf } from './list-size';

/** How many costs of one operation are remembered, for variables that make it cost otherwise. */
const MOST = 100;

interface Known {
  /** The sizes that the costs were reckoned with. */
  sizes: ListSizes;
  /** Names of the variables that the cost depends on. */
  sizing: ReadonlySet<string>;
  costs: Map<string, number>;
}

/**
 * Remembers what operations cost. It depends on their document, on the sizes of lists in the revision, and on the few
 * variables that size a list or leave something out.
 */
export class KnownCosts {
  private readonly known = new WeakMap<OperationDefinitionNode, Known>();
  private readonly sizingArguments: ReadonlySet<string>;

  constructor(schema: GraphQLSchema) {
    this.sizingArguments = sizingArgumentsOf(schema);
  }

  /** What an operation costs with some variables, reckoned where that is not known yet. */
  costOf(
    { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
    variables: Record<string, unknown>,
    sizes: ListSizes,
    reckon: () => number,
  ): number {
    const { sizing, costs } = this.knownOf(document, operation, sizes);
    const key = JSON.stringify(
      operation.variableDefinitions?.map(({ variable: { name } }) =>
        sizing.has(name.value) ? sizeIn(variables[name.value]) : (variables[name.value] ?? null) !== null,
      ),
    );
    const known = costs.get(key);
    if (known !== undefined) return known;
    if (costs.size >= MOST) costs.clear();
    const cost = reckon();
    costs.set(key, cost);
    return cost;
  }

  private knownOf(document: DocumentNode, operation: OperationDefinitionNode, sizes: ListSizes): Known {
    const before = this.known.get(operation);
    if (before?.sizes === sizes) return before;
    const sizing = before?.sizing ?? sizingVariables(document, this.sizingArguments);
    const known = { sizes, sizing, costs: new Map<string, number>() };
    this.known.set(operation, known);
    return known;
  }
}

/** What the cost sees of a variable that sizes something: of a list its length. Of another it sees whether there is a value. */
const sizeIn = (value: unknown) => (Array.isArray(value) ? [value.length] : value);

/** Names of the arguments of fields that size a list. */
const sizingArgumentsOf = (schema: GraphQLSchema): ReadonlySet<string> =>
  new Set([
    'first',
    ...Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()))
      .flatMap((field) => listSizeOf(schema, field).slicingArguments ?? []),
  ]);

/** Variables that stand anywhere but in an argument of a field that sizes nothing. */
function sizingVariables(document: DocumentNode, sizingArguments: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Argument: {
      enter: ({ name }, _key, _parent, _path, ancestors) => {
        const owner = ancestors.at(-1);
        const above = Array.isArray(owner) ? ancestors.at(-2) : owner;
        const isOfField = (above as FieldNode | undefined)?.kind === Kind.FIELD;
        return isOfField && !sizingArguments.has(name.value) ? false : undefined;
      },
    },
    Variable: ({ name }) => {
      found.add(name.value);
    },
  });
  return found;
}
