import type { ApolloServerPlugin } from '@apollo/server';
import { execute, type GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { latestRevision } from '../../../graph/revision/revision.queries';
import type { Context } from '../context';
import { formatError } from '../errors';

/**
 * Makes an answer once more, with time of its own, where the graph changed while it was made, so that its parts come from
 * one revision; a second change right behind the first is not looked for.
 */
export const oneRevisionPlugin = (schema: GraphQLSchema): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ document, operationName, request, contextValue, response }) => {
      const { answeredFrom, read, renewed } = contextValue;
      const from = await answeredFrom()?.catch(() => null);
      if (!from || !document || response.body.kind !== 'single') return;
      const latest = await latestRevision(read).catch(() => null);
      if (!latest || latest.number === from.revision.number) return;
      const { data, errors } = await execute({
        schema,
        document,
        operationName,
        variableValues: request.variables,
        contextValue: renewed(),
      });
      const { errors: _, ...kept } = response.body.singleResult;
      response.body.singleResult = {
        ...kept,
        data: data ?? null,
        ...(errors && { errors: errors.map(asShown) }),
      };
      if (errors) return;
      response.http.status = 200;
      response.http.headers.delete('retry-after');
    },
  }),
});

const asShown = (error: GraphQLError): GraphQLFormattedError => formatError(error.toJSON(), error);
