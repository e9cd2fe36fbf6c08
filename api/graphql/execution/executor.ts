import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { carryOutConsistently } from './consistent-read';
import type { Context } from './context';
import { createOperations } from './operations';

/** What Apollo lets carry out operations in its place. It calls this a gateway, as most of those ask other services. */
type Gateway = ApolloServerOptionsWithGateway<Context>['gateway'];

/** Carries out the operations of a schema, each from one revision. */
export function createExecutor(schema: GraphQLSchema): Gateway {
  const carryOut = createOperations(schema);
  return {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ document, request: { operationName, variables = {} }, context }) =>
        carryOutConsistently(context as Context, (each) =>
          carryOut({ document, operationName, variables }, each),
        ),
    }),
    stop: async () => undefined,
  };
}
