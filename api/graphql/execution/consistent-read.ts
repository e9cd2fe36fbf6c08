import { type ExecutionResult, GraphQLError } from 'graphql';
import { GraphUnavailable } from '../../../graph/database/errors';
import type { Context } from './context';

/** How often an operation is carried out again at most. */
const MAX_REPEATS = 3;

/**
 * Carries an operation out, and again, with time of its own, where the graph moved to another revision meanwhile, so that all
 * parts of an answer come from one revision. What nobody can tell, since the graph is away, is given as it is.
 */
export async function carryOutConsistently(
  request: Context,
  carryOut: (context: Context) => ExecutionResult | Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  let context = request;
  let result = await carryOut(context);
  for (let repeats = 0; repeats < MAX_REPEATS; repeats += 1) {
    const isConsistent = await context.isConsistent(wasInterrupted(result)).catch(() => 'unknown');
    if (isConsistent === true && !result.errors) request.outcome.holdsFor = context.snapshot;
    if (isConsistent) return result;
    try {
      context = await context.withNewestSnapshot();
    } catch (error) {
      // What was read may be of two revisions, so that none of it is given. The fault is of the operation as a whole.
      return { data: null, errors: [new GraphQLError('', { path: [], originalError: error as Error })] };
    }
    result = await carryOut(context);
  }
  return result;
}

/** Whether the graph went away meanwhile, perhaps only for this answer. */
const wasInterrupted = ({ errors = [] }: ExecutionResult) =>
  errors.some(({ originalError }) => originalError instanceof GraphUnavailable);
