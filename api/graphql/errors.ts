import { type ApolloServerPlugin, HeaderMap, type HTTPGraphQLHead } from '@apollo/server';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { type ASTNode, GraphQLError, type GraphQLFormattedError, isValueNode } from 'graphql';
import Negotiator from 'negotiator';
import { GraphTimeout, GraphUnavailable } from '../../graph/database/errors';
import type { Context } from './execution/context';
import { shorten, tellProblems } from './limits/input/problems';

const { BAD_REQUEST, BAD_USER_INPUT, INTERNAL_SERVER_ERROR } = ApolloServerErrorCode;

/** Arguments that cannot be used, all problems at once: *X must be Y, got Z*. */
export const badUserInput = (...problems: string[]) =>
  new GraphQLError(tellProblems(problems), { extensions: { code: BAD_USER_INPUT } });

/** An operation that is refused as a whole, before anything is carried out. */
export const refusal = (
  message: string,
  code: string,
  more: Record<string, unknown> = {},
  nodes: readonly ASTNode[] = [],
) => new GraphQLError(message, { nodes, extensions: { code, ...more, http: { status: 400 } } });

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
  if (isArgumentFault(error))
    return { message: shorten(formatted.message), ...where, extensions: { code: BAD_USER_INPUT } };
  if (!isMeantForClients(error))
    return { message: MASKED, ...where, extensions: { code: INTERNAL_SERVER_ERROR } };
  // Each problem of bad input was shortened where it was told.
  const isShort = formatted.extensions?.code === BAD_USER_INPUT;
  return { ...formatted, message: isShort ? formatted.message : shorten(formatted.message) };
}

/** Errors that carry a code were made for clients; what GraphQL itself throws while it carries out an operation has none. */
function isMeantForClients(error: unknown): boolean {
  if (isArgumentFault(error)) return true;
  const original = unwrapResolverError(error);
  if (!(original instanceof GraphQLError)) return false;
  const { code } = original.extensions;
  return code !== undefined && code !== INTERNAL_SERVER_ERROR;
}

/** Whether GraphQL itself refuses the value of an argument: the one fault of clients that it finds only while it carries out. */
export function isArgumentFault(error: unknown): error is GraphQLError {
  const original = unwrapResolverError(error);
  if (!(original instanceof GraphQLError) || original.extensions.code !== undefined) return false;
  return original.nodes !== undefined && original.nodes.length > 0 && original.nodes.every(isValueNode);
}

/** An error of the HTTP layer in GraphQL's shape. */
export const httpErrorBody = (code: string, message: string) => ({
  errors: [{ message, extensions: { code } }],
});

/** Sets the HTTP status that goes with errors, and logs once what is masked. */
export const errorPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, response, contextValue }) => {
      setGraphStatus(errors, response.http);
      logMasked(errors, contextValue.log);
    },
    willSendResponse: async ({ errors = [], request, response: { http } }) => {
      const isWellFormed = errors.every(({ extensions }) => extensions.code !== BAD_REQUEST);
      if (http.status === 400 && isWellFormed && wantsOnlyJson(request.http?.headers.get('accept')))
        http.status = 200;
    },
  }),
};

/**
 * Whether a client names application/json and not application/graphql-response+json. To such a client GraphQL over HTTP
 * answers an operation that is refused with 200, since it takes any other status for a failure of the way to the server.
 */
export function wantsOnlyJson(accept = '*/*'): boolean {
  const types = new Negotiator({ headers: { accept } }).mediaTypes();
  return types.includes('application/json') && !types.includes('application/graphql-response+json');
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
