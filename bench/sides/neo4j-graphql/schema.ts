import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Neo4jGraphQL } from '@neo4j/graphql';
import type { GraphQLSchema } from 'graphql';

/** The schema that @neo4j/graphql makes of the types. */
export const neo4jGraphqlSchema = (): Promise<GraphQLSchema> =>
  new Neo4jGraphQL({ typeDefs: readFileSync(join(__dirname, 'types.graphql'), 'utf8') }).getSchema();
