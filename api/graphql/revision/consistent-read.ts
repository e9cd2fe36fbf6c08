import type { ApolloServerPlugin } from '@apollo/server';
import {
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { GraphUnavailable } from '../../../graph/database/errors';
import type { Context } from '../context';
import { formatError, logMasked, setGraphStatus } from '../errors';

/** How often an operation is carried out again at most. */
const MAX_REPEATS = 3;

/**
 * Carries an operation out again, with time of its own, where the graph moved to another revision while it was answered, so
 * that all parts of an answer come from one revision.
 */
export const consistentReadPlugin = (schema: GraphQLSchema): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ document, operationName, request, contextValue, response }) => {
      if (!document || response.body.kind !== 'single') return;
      const repeat = (context: Context) =>
        execute({
          schema,
          document,
          operationName,
          variableValues: request.variables,
          contextValue: context,
        });
      const first = { errors: response.body.singleResult.errors };
      const result = await untilConsistent(contextValue, first, repeat);
      if (!result) return;
      logMasked(result.errors ?? [], contextValue.log);
      const { errors: _, ...kept } = response.body.singleResult;
      response.body.singleResult = { ...kept, ...asShown(result) };
      response.http.status = 200;
      response.http.headers.delete('retry-after');
      setGraphStatus(result.errors ?? [], response.http);
    },
  }),
});

/** The last of some repeats; null where the first answer was consistent, or where nobody can tell since the graph is away. */
async function untilConsistent(
  request: Context,
  first: Outcome,
  repeat: (context: Context) => ExecutionResult | Promise<ExecutionResult>,
): Promise<ExecutionResult | null> {
  let context = request;
  let result: ExecutionResult | null = null;
  for (let repeats = 0; repeats < MAX_REPEATS; repeats += 1) {
    if (await context.isConsistent(wasInterrupted(result ?? first)).catch(() => true)) return result;
    try {
      context = await context.withNewestSnapshot();
    } catch (error) {
      // What was read may be of two revisions, so that none of it is given. The fault is of the operation as a whole.
      return { errors: [new GraphQLError('', { path: [], originalError: error as Error })] };
    }
    result = await repeat(context);
  }
  return result;
}

interface Outcome {
  errors?: readonly (GraphQLError | GraphQLFormattedError)[] | undefined;
}

/** Whether the graph went away meanwhile, perhaps only for this answer. */
const wasInterrupted = ({ errors = [] }: Outcome) =>
  errors.some(
    (error) =>
      error.extensions?.code === 'GRAPH_UNAVAILABLE' ||
      (error instanceof GraphQLError && error.originalError instanceof GraphUnavailable),
  );

const asShown = ({ data, errors }: ExecutionResult) => ({
  data: data ?? null,
  ...(errors && {
    errors: errors.map((error: GraphQLError): GraphQLFormattedError => formatError(error.toJSON(), error)),
  }),
});
