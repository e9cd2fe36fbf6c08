import neo4j, { Neo4jError } from 'neo4j-driver';

/** The graph does not answer: it is away, starting, or has no connection to spare. Try again later. */
export class GraphUnavailable extends Error {
  constructor(cause: unknown) {
    super('The graph does not answer at the moment', { cause });
    this.name = 'GraphUnavailable';
  }
}

/** A statement took longer than it may. */
export class GraphTimeout extends Error {
  constructor(timeout: number, cause: unknown) {
    super(`A read must finish within ${timeout} ms, got no result by then`, { cause });
    this.name = 'GraphTimeout';
  }
}

/** A connection that broke or a transient refusal: the same read may well succeed now. */
export const isRetryable = (error: unknown) => error instanceof Neo4jError && neo4j.isRetryableError(error);

const UNAVAILABLE_CODES = new Set([
  neo4j.error.SERVICE_UNAVAILABLE,
  neo4j.error.SESSION_EXPIRED,
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.TransientError.General.TransactionOutOfMemoryError',
  'Neo.DatabaseError.Database.DatabaseNotFound',
]);

/** An error of the driver as one of ours, where it says that the graph is away or slow; else as it is. */
export function asGraphError(error: unknown, timeout: number): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (error.code.includes('TransactionTimedOut')) return new GraphTimeout(timeout, error);
  const isAway = UNAVAILABLE_CODES.has(error.code) || error.message.includes('acquisition timed out');
  return isAway ? new GraphUnavailable(error) : error;
}
