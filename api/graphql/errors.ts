import { type ApolloServerPlugin, type BaseContext, HeaderMap } from '@apollo/server';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { GraphTimeout, GraphUnavailable } from '../../graph/database/errors';

/** An argument that cannot be used: *X must be Y, got Z*. */
export const badUserInput = (message: string) =>
  new GraphQLError(message, { extensions: { code: ApolloServerErrorCode.BAD_USER_INPUT } });

const MASKED = 'Something went wrong on our side. It was logged; please try again later.';

/** What a client gets to see of an error: never a stack, a statement or a message that was not meant for it. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const { locations, path } = formatted;
  const where = { ...(locations && { locations }), ...(path && { path }) };
  if (original instanceof GraphUnavailable) {
    const message = 'The graph does not answer at the moment; please try again in a few seconds.';
    return { message, ...where, extensions: { code: 'GRAPH_UNAVAILABLE' } };
  }
  if (original instanceof GraphTimeout) {
    const message = 'The answer took too long to make; ask for less at once.';
    return { message, ...where, extensions: { code: 'GRAPH_TIMEOUT' } };
  }
  const isMeantForClients =
    error instanceof GraphQLError && (original === error || original instanceof GraphQLError);
  if (isMeantForClients && formatted.extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR)
    return formatted;
  return { message: MASKED, ...where, extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR } };
}

/** An error of the HTTP layer in GraphQL's shape. */
export const httpErrorBody = (code: string, message: string) => ({
  errors: [{ message, extensions: { code } }],
});

/** Sets the HTTP status that goes with an error from the graph, and logs once what is masked. */
export function errorPlugin(log: (error: unknown) => void): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, response }) => {
        const originals = errors.map(unwrapResolverError);
        if (originals.some((error) => error instanceof GraphUnavailable)) {
          response.http.status = 503;
          response.http.headers ??= new HeaderMap();
          response.http.headers.set('retry-after', '5');
        } else if (originals.some((error) => error instanceof GraphTimeout)) {
          response.http.status = 504;
        }
        const unexpected = originals.filter((error) => !(error instanceof GraphQLError));
        for (const error of new Set(unexpected)) log(error);
      },
    }),
  };
}
