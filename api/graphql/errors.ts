import { type ApolloServerPlugin, type BaseContext, HeaderMap, type HTTPGraphQLHead } from '@apollo/server';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { GraphTimeout, GraphUnavailable } from '../../graph/database/errors';

/** An argument that cannot be used: *X must be Y, got Z*. */
export const badUserInput = (message: string) =>
  new GraphQLError(message, { extensions: { code: ApolloServerErrorCode.BAD_USER_INPUT } });

/** An operation that is refused as a whole, before anything is carried out. */
export const refusal = (message: string, code: string, more: Record<string, unknown> = {}) =>
  new GraphQLError(message, { extensions: { code, ...more, http: { status: 400 } } });

const MASKED = 'Something went wrong on our side. It was logged; please try again later.';

/** What a client gets to see of an error: never a stack, a statement or a message that was not meant for it. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const { locations, path } = formatted;
  const where = { ...(locations && { locations }), ...(path && path.length > 0 && { path }) };
  if (original instanceof GraphUnavailable) {
    const message = 'The graph does not answer at the moment; please try again in a few seconds.';
    return { message, ...where, extensions: { code: 'GRAPH_UNAVAILABLE' } };
  }
  if (original instanceof GraphTimeout) {
    const message = 'The answer took too long to make; ask for less at once.';
    return { message, ...where, extensions: { code: 'GRAPH_TIMEOUT' } };
  }
  if (isMeantForClients(error)) return formatted;
  return { message: MASKED, ...where, extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR } };
}

/** Errors that carry a code were made for clients; what GraphQL itself throws while it carries out an operation has none. */
function isMeantForClients(error: unknown): boolean {
  const original = unwrapResolverError(error);
  if (!(original instanceof GraphQLError)) return false;
  const { code } = original.extensions;
  return code !== undefined && code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
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
        setGraphStatus(errors, response.http);
        logMasked(errors, log);
      },
    }),
  };
}

/** The HTTP status of an answer by what the graph did to it; another stays as it is. */
export function setGraphStatus(errors: readonly GraphQLError[], http: HTTPGraphQLHead): void {
  const originals = errors.map(unwrapResolverError);
  if (originals.some((error) => error instanceof GraphUnavailable)) {
    http.status = 503;
    http.headers ??= new HeaderMap();
    http.headers.set('retry-after', '5');
  } else if (originals.some((error) => error instanceof GraphTimeout)) {
    http.status = 504;
  }
}

/** Logs each fault that clients see masked, once. */
export function logMasked(errors: readonly GraphQLError[], log: (error: unknown) => void): void {
  for (const error of new Set(errors.filter((each) => !isMeantForClients(each)).map(unwrapResolverError)))
    log(error);
}
