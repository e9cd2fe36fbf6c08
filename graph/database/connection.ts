import neo4j, { type Driver, type ResultSummary, type Session } from 'neo4j-driver';
import { openDriver, type Server } from './driver';
import { asGraphError, isRetryable } from './errors';

export type Parameters = Record<string, unknown>;

/** The read gate: runs one constant Cypher text and gives its rows as plain objects. It cannot write. */
export type Read = <Row>(statement: string, parameters?: Parameters) => Promise<Row[]>;

/** The write gate: all statements of the work commit together or not at all. May be run again, so must be idempotent. */
export type Write = <Result>(work: (run: Read) => Promise<Result>) => Promise<Result>;

/** What one statement did, for metrics and for tests that count statements. */
export interface StatementEvent {
  statement: string;
  milliseconds: number;
  rows: number;
  /** Neo4j's bookmark of the state it ran on: where it is the same, nothing was written in between. */
  bookmark: string;
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
  /** A read gate for one request: its statements share a time that starts with the first, and tell what they did. */
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
      let deadline: number | undefined;
      return createRead(driver, {
        ...options,
        get timeout() {
          deadline ??= performance.now() + timeout;
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
      return await run<Row>(session, (...call) => session.run(...call), statement, parameters, options);
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
            run(session, (text, values) => transaction.run(text, values), statement, parameters, options),
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

async function run<Row>(
  session: Session,
  send: Send,
  statement: string,
  parameters: Parameters,
  options: ConnectionOptions,
): Promise<Row[]> {
  const started = performance.now();
  const { records, summary } = await send(statement, parameters, { timeout: options.timeout });
  options.onStatement?.({
    statement,
    milliseconds: performance.now() - started,
    rows: records.length,
    bookmark: session.lastBookmarks().join(),
  });
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
