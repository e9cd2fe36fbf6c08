import neo4j, { type Driver, Neo4jError, type ResultSummary } from 'neo4j-driver';
import { openDriver, type Server } from './driver';

export type Parameters = Record<string, unknown>;

/** The read gate: runs one constant Cypher text and gives its rows as plain objects. It cannot write. */
export type Read = <Row>(statement: string, parameters?: Parameters) => Promise<Row[]>;

/** The write gate: all statements of the work commit together or not at all. May be run again, so must be idempotent. */
export type Write = <Result>(work: (run: Read) => Promise<Result>) => Promise<Result>;

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

/** What one statement did, for metrics and for tests that count statements. */
export interface StatementEvent {
  statement: string;
  milliseconds: number;
  rows: number;
}

export interface ConnectionOptions {
  database: string;
  /** Milliseconds a statement may take inside Neo4j. */
  timeout: number;
  onStatement?: (event: StatementEvent) => void;
  /** Makes every notification of the database (a warning about a statement) an error; for tests. */
  strict?: boolean;
}

export interface Connection {
  read: Read;
  write: Write;
  /** A read gate for one request: its statements share the time the request may take, and tell what they did. */
  forRequest(request: { timeout: number; onStatement: (event: StatementEvent) => void }): Read;
  close(): Promise<void>;
}

/** Opens the one driver of this process. */
export function openConnection(server: Server, options: ConnectionOptions): Connection {
  const driver = openDriver(server, options.strict ? 'reported' : 'off');
  return {
    read: createRead(driver, options),
    write: createWrite(driver, options),
    forRequest: ({ timeout, onStatement }) => {
      const deadline = performance.now() + timeout;
      return createRead(driver, {
        ...options,
        get timeout() {
          return Math.max(Math.ceil(deadline - performance.now()), 1);
        },
        onStatement: (event) => {
          options.onStatement?.(event);
          onStatement(event);
        },
      });
    },
    close: () => driver.close(),
  };
}

function createRead(driver: Driver, options: ConnectionOptions): Read {
  const once = async <Row>(statement: string, parameters: Parameters): Promise<Row[]> => {
    const session = driver.session({
      database: options.database,
      defaultAccessMode: neo4j.session.READ,
      fetchSize: -1,
    });
    try {
      return await run<Row>((...call) => session.run(...call), statement, parameters, options);
    } finally {
      await session.close();
    }
  };
  return async <Row>(statement: string, parameters: Parameters = {}) => {
    try {
      return await once<Row>(statement, parameters).catch((error: unknown) => {
        if (isRetryable(error)) return once<Row>(statement, parameters);
        throw error;
      });
    } catch (error) {
      throw asGraphError(error, options.timeout);
    }
  };
}

function createWrite(driver: Driver, options: ConnectionOptions): Write {
  return async (work) => {
    const session = driver.session({ database: options.database, defaultAccessMode: neo4j.session.WRITE });
    try {
      return await session.executeWrite(
        (transaction) =>
          work((statement, parameters = {}) =>
            run((text, values) => transaction.run(text, values), statement, parameters, options),
          ),
        { timeout: 0 },
      );
    } catch (error) {
      throw asGraphError(error, options.timeout);
    } finally {
      await session.close();
    }
  };
}

type Send = (
  statement: string,
  parameters: Parameters,
  configuration: { timeout: number },
) => PromiseLike<{ records: { toObject(): object }[]; summary: ResultSummary }>;

async function run<Row>(send: Send, statement: string, parameters: Parameters, options: ConnectionOptions) {
  const started = performance.now();
  const { records, summary } = await send(statement, parameters, { timeout: options.timeout });
  options.onStatement?.({ statement, milliseconds: performance.now() - started, rows: records.length });
  if (options.strict) refuseWarnings(statement, summary);
  return records.map((record) => record.toObject() as Row);
}

/** GQL status classes of warnings (01) and of hints such as a Cartesian product (03). */
const WARNING = /^0[13]/;

/** Names that an empty database has not seen yet are no fault of a statement; every other warning is. */
function refuseWarnings(statement: string, summary: ResultSummary): void {
  const warnings = summary.gqlStatusObjects.filter(
    ({ gqlStatus, classification }) => WARNING.test(gqlStatus) && classification !== 'UNRECOGNIZED',
  );
  if (warnings.length === 0) return;
  const reasons = warnings.map(({ statusDescription }) => statusDescription).join('; ');
  throw new Error(`A statement must run without warnings, got: ${reasons}\n${statement}`);
}

/** A connection that broke or a transient refusal: the same read may well succeed now. */
const isRetryable = (error: unknown) => error instanceof Neo4jError && neo4j.isRetryableError(error);

const UNAVAILABLE_CODES = new Set([
  neo4j.error.SERVICE_UNAVAILABLE,
  neo4j.error.SESSION_EXPIRED,
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.TransientError.General.TransactionOutOfMemoryError',
  'Neo.DatabaseError.Database.DatabaseNotFound',
]);

function asGraphError(error: unknown, timeout: number): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (error.code.includes('TransactionTimedOut')) return new GraphTimeout(timeout, error);
  const isAway = UNAVAILABLE_CODES.has(error.code) || error.message.includes('acquisition timed out');
  return isAway ? new GraphUnavailable(error) : error;
}
