import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';

/** Gives the fields of each connection a resolver of their own: compiled execution takes others for values that are there. */
export const resolveConnectionFields = (schema: GraphQLSchema): GraphQLSchema =>
  mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, _, type) =>
      type.endsWith('Connection') ? { ...field, resolve: field.resolve ?? defaultFieldResolver } : undefined,
  });
