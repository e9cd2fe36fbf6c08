import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import neo4j from 'neo4j-driver';
import { namedServer, tellAddress } from '../process';
import { neo4jGraphqlSchema } from './schema';

/** Serves the graph through @neo4j/graphql, as its documentation shows. */
async function serve(): Promise<void> {
  // Stack traces by source maps, which tsx turns on, would make each statement of the driver dearer.
  process.setSourceMapsEnabled(false);
  const { uri, user, password } = namedServer();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const apollo = new ApolloServer({ schema: await neo4jGraphqlSchema() });
  const { url } = await startStandaloneServer(apollo, {
    context: async () => ({ executionContext: driver, sessionConfig: { database: 'neo4j' } }),
    listen: { host: '127.0.0.1', port: 0 },
  });
  tellAddress(`${url}graphql`);
}

void serve();
