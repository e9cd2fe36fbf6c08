import { isPromise, MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  type GraphQLFieldConfig,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import { badUserInput } from '../errors';
import { declaredSize, sizedFieldsOf } from './list-size';

/**
 * Holds every field to what the schema declares: `first` is refused outside its bound, and a plain list is cut to `first`,
 * or to `assumedSize` without one. Fields without a bound keep their resolvers.
 */
export const enforceBounds = (schema: GraphQLSchema): GraphQLSchema =>
  mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, name, type) => {
      const bound = boundOf(schema, field);
      if (bound !== undefined) return withBound(field, bound);
      if (field.args?.first) throw new Error(`${type}.${name} must declare @listSize for first, got none`);
      return undefined;
    },
  });

/** The bound of a list or page itself, else of the list that `first` sizes below it. */
function boundOf(schema: GraphQLSchema, field: GraphQLFieldConfig<unknown, unknown>): number | undefined {
  const declared = declaredSize(schema, field);
  if (declared !== undefined) return declared;
  const type = getNamedType(field.type);
  const [sized] = sizedFieldsOf(schema, field);
  const below = isObjectType(type) && sized ? type.getFields()[sized] : undefined;
  return below && declaredSize(schema, below);
}

function withBound(
  field: GraphQLFieldConfig<unknown, unknown>,
  bound: number,
): GraphQLFieldConfig<unknown, unknown> {
  const { resolve = defaultFieldResolver } = field;
  const isList = isListType(getNullableType(field.type));
  return {
    ...field,
    resolve: (source, args: { first?: number }, context, info) => {
      if (args.first !== undefined) checkFirst(args.first, bound);
      const given = resolve(source, args, context, info);
      return isList ? cut(given, args.first ?? bound) : given;
    },
  };
}

const cut = (given: unknown, size: number): unknown => {
  if (isPromise<unknown>(given)) return given.then((rows) => cut(rows, size));
  return Array.isArray(given) ? given.slice(0, size) : given;
};

/** Refuses a page size that cannot be used. */
function checkFirst(first: number, most: number): void {
  if (first < 1 || first > most) throw badUserInput(`first must be from 1 to ${most}, got ${first}`);
}
