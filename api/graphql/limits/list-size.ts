import { getDirective } from '@graphql-tools/utils';
import type { GraphQLField, GraphQLFieldConfig, GraphQLSchema } from 'graphql';

/** What `@listSize` declares of a field. */
interface ListSize {
  /** The largest number of objects that the list may hold. */
  assumedSize?: number;
  /** Lists directly below the field that its argument `first` bounds. */
  sizedFields?: string[];
}

type Field = GraphQLField<unknown, unknown> | GraphQLFieldConfig<unknown, unknown>;

export const listSizeOf = (schema: GraphQLSchema, field: Field): ListSize =>
  getDirective(schema, field, 'listSize')?.[0] ?? {};
