import { getDirective } from '@graphql-tools/utils';
import {
  type GraphQLField,
  type GraphQLFieldConfig,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import { MAX_PAGE } from '../../../graph/model/list';
import type { ListSizes } from '../../../graph/revision/list-sizes';

/** What `@listSize` declares of a field. */
interface ListSize {
  /** The largest number of objects that the list may hold. */
  assumedSize?: number;
  /** Arguments that say how many objects the list holds: a list of ids holds one for each. */
  slicingArguments?: string[];
  /** Lists directly below the field that its argument `first` bounds. */
  sizedFields?: string[];
}

type Field = GraphQLField<unknown, unknown> | GraphQLFieldConfig<unknown, unknown>;

export const listSizeOf = (schema: GraphQLSchema, field: Field): ListSize =>
  getDirective(schema, field, 'listSize')?.[0] ?? {};

/** What `@cost` declares of a field, in objects: work beside the objects that it returns. */
export const weightOf = (schema: GraphQLSchema, field: Field): number =>
  getDirective(schema, field, 'cost')?.[0]?.weight ?? 0;

const isConnection = (field: Field) => getNamedType(field.type).name.endsWith('Connection');

/** Names of the lists directly below a field that its argument `first` bounds. */
export const sizedFieldsOf = (schema: GraphQLSchema, field: Field): readonly string[] =>
  listSizeOf(schema, field).sizedFields ?? (isConnection(field) ? ['nodes', 'edges'] : []);

/** The most objects that a list or a page may hold; undefined for any other field. */
export function declaredSize(schema: GraphQLSchema, field: Field): number | undefined {
  return listSizeOf(schema, field).assumedSize ?? (isConnection(field) ? MAX_PAGE : undefined);
}

/**
 * The most objects that a list or a page holds in a revision for one object of its parent, on average over so many different
 * ones (undefined if they may be the same); undefined for any other field.
 */
export function mostRows(
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  sizes: ListSizes,
  parents: number | undefined,
): number | undefined {
  const declared = declaredSize(schema, field);
  if (declared === undefined) return undefined;
  const owners = [parent, ...parent.getInterfaces()];
  const size =
    owners.map(({ name }) => sizes[`${field.name}By${name}`]).find((held) => held !== undefined) ??
    sizes[rowTypeOf(field)];
  if (!size) return declared;
  const average = parents ? size.total / parents : size.longest;
  return Math.min(declared, size.longest, average);
}

/** The name of the type of the objects in a list or a page. */
function rowTypeOf(field: Field): string {
  const type = getNamedType(field.type);
  const nodes = isObjectType(type) && isConnection(field) ? type.getFields().nodes : undefined;
  return getNamedType(nodes?.type ?? type).name;
}
