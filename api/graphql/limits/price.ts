import { collectFields, collectSubFields } from '@graphql-tools/utils';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import type { ListSizes } from '../../../graph/revision/list-sizes';
import { withDefaults } from './input/arguments';
import { listSizeOf, mostRows, sizedFieldsOf, weightOf } from './list-size';

/** What a price is computed from: an operation with its variables, and the sizes of the lists that it asks for. */
export interface Priced {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
  sizes: ListSizes;
}

/** One field of an answer; all selections that ask for it are its nodes, as in execution. */
export interface PricedField {
  key: string;
  nodes: FieldNode[];
  cost: number;
  /** How many objects it holds at most, for one object above it. */
  rows: number;
  /** The size of the page that is asked for. */
  first: number | undefined;
  /** The fields of one object that it holds; of those of an abstract type, the dearest. */
  below: readonly PricedField[];
}

/** Types that only carry others: the objects inside them are what counts. */
const CARRIERS = /(Connection|Edge|PageInfo)$/;

/** Introspection is answered from memory and validation bounds its depth, so that it counts as a whole. */
const INTROSPECTION: Readonly<Record<string, number>> = { __schema: 8_000, __type: 800 };

/**
 * Prices the fields of an operation in objects that it can return at most, the same however it is written. A list holds as
 * many as `first` asks for, and no more than the revision holds; to this comes what `@cost` declares. Scalars are free.
 * `firsts` gives pages another size than the operation asks for, by the first node of their field.
 */
export function priceOperation(
  { schema, operation, fragments, variables, sizes }: Priced,
  firsts: ReadonlyMap<FieldNode, number> = new Map(),
): PricedField[] {
  const memo = new Map<string, PricedField[]>();
  const ids = new Map<FieldNode, number>();
  const idOf = (node: FieldNode) => ids.get(node) ?? ids.set(node, ids.size).size - 1;

  const fieldsBelow = (type: GraphQLObjectType, nodes: FieldNode[], above: Above): PricedField[] => {
    const key = [type.name, above.bound, above.objects, above.isOfAll, ...nodes.map(idOf)].join();
    const known = memo.get(key);
    if (known) return known;
    const { fields } = collectSubFields(schema, fragments, variables, type, nodes);
    const priced = priceFields(type, fields, above);
    memo.set(key, priced);
    return priced;
  };

  const priceFields = (type: GraphQLObjectType, fields: Map<string, FieldNode[]>, above: Above) =>
    [...fields].map(([key, nodes]) => priceField(type, key, nodes, above));

  const priceField = (
    parent: GraphQLObjectType,
    key: string,
    nodes: FieldNode[],
    above: Above,
  ): PricedField => {
    const node = nodes[0]!;
    const name = node.name.value;
    const field = parent.getFields()[name];
    if (!field) return { key, nodes, cost: INTROSPECTION[name] ?? 0, rows: 1, first: undefined, below: [] };
    const args = withDefaults(field.args, getArgumentValues(field, node, variables));
    const first = numberOf(firsts.get(node) ?? args.first);
    const ids = listSizeOf(schema, field).slicingArguments?.map((name) => lengthOf(args[name])) ?? [];
    const bound = least([mostRows(schema, parent, field, sizes, above.objects), first, ...ids]);
    const sizedFields = sizedFieldsOf(schema, field);
    const isSized = above.sizedFields.includes(name);
    const rows = sizedFields.length > 0 ? 1 : (least([bound, isSized ? above.bound : undefined]) ?? 1);
    const isOfAll = parent === query || (above.isOfAll && CARRIERS.test(parent.name));
    const { below, cost } = dearest(
      possibleTypes(schema, getNamedType(field.type)).map((type) => {
        const areDifferent = ids.length === 0 && (isOfAll || !isEntity(type));
        const objects = areDifferent && above.objects !== undefined ? above.objects * rows : undefined;
        const below = fieldsBelow(type, nodes, { sizedFields, bound, objects, isOfAll });
        return { below, cost: (CARRIERS.test(type.name) ? 0 : 1) + costOf(below) };
      }),
    );
    return { key, nodes, cost: weightOf(schema, field) + rows * cost, rows, first, below };
  };

  const query = schema.getQueryType()!;
  const { fields } = collectFields(schema, fragments, variables, query, operation.selectionSet);
  return priceFields(query, fields, { sizedFields: [], bound: undefined, objects: 1, isOfAll: false });
}

/** What a field is below. */
interface Above {
  /** Names of the lists that the field above bounds, and by how much. */
  sizedFields: readonly string[];
  bound: number | undefined;
  /** How many objects there are above the field in the whole answer; undefined if some may be the same. */
  objects: number | undefined;
  /** Whether the field is below a page of all entities of a type, none of which comes twice. */
  isOfAll: boolean;
}

/** Entities are referred to from many places; all other objects belong to the one that they are below. */
const isEntity = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'Node');

interface PricedObject {
  cost: number;
  below: PricedField[];
}

const dearest = (objects: readonly PricedObject[]): PricedObject =>
  objects.reduce((most, each) => (each.cost > most.cost ? each : most), { cost: 0, below: [] });

const least = (bounds: readonly (number | undefined)[]): number | undefined => {
  const given = bounds.filter((bound) => bound !== undefined);
  return given.length > 0 ? Math.max(0, Math.min(...given)) : undefined;
};

const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined);
const lengthOf = (value: unknown) => (Array.isArray(value) ? value.length : undefined);

function possibleTypes(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

export const costOf = (fields: readonly PricedField[]): number =>
  fields.reduce((total, { cost }) => total + cost, 0);
