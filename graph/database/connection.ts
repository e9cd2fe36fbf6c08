import neo4j, { type Driver, type ResultSummary, type Session } from 'neo4j-driver';
import { NoAnswer, openDriver, type Server, withinTime } from './driver';
import { asGraphError, GraphUnavailable, isRetryable } from './errors';
import { SignIn } from './sign-in';

export type Parameters = Record<string, unknown>;

/** The read gate: runs one constant Cypher text and gives its rows as plain objects. It cannot write. */
export type Read = <Row>(statement: string, parameters?: Parameters) => Promise<Row[]>;

/** The write gate: all statements of the work commit together or not at all. May be run again, so must be idempotent. */
export type Write = <Result>(work: (run: Read) => Promise<Result>) => Promise<Result>;

/** A read gate that tells with the rows what the statement did. */
export type Send = <Row>(statement: string, parameters?: Parameters) => Promise<Sent<Row>>;

export interface Sent<Row> {
  rows: Row[];
  event: StatementEvent;
}

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
  /** Told what a person who runs this may want to know. */
  onEvent?: (message: string) => void;
  /** Makes every notification of the database (a warning about a statement) an error; for tests. */
  strict?: boolean;
}

export interface Connection {
  read: Read;
  write: Write;
  /**
   * A read gate whose statements share so many milliseconds, from when the first is sent: those of one request, for example. With a
   * bookmark, they see at least what it stands for.
   */
  within(bounds: { timeout: number; bookmark?: string | undefined }): Send;
  close(): Promise<void>;
}

/** How much later than its time a statement may end: Neo4j looks only every two seconds which ones took too long. */
const GRACE = 2_500;

/** Milliseconds in which the driver says goodbye; a server that hangs would keep it. */
const CLOSE_TIMEOUT = 5_000;

/** What the gates of one driver share. */
interface Gate extends ConnectionOptions {
  driver: Driver;
  signIn: SignIn;
  /** Milliseconds that are left of the time, where it is shared. */
  left?: () => number;
  bookmark?: string | undefined;
}

/** Opens the one driver of this process. */
export function openConnection(server: Server, options: ConnectionOptions): Connection {
  const driver = openDriver(server, options.strict ? 'reported' : 'off');
  const signIn = new SignIn(server, options.onEvent);
  const gate: Gate = { ...options, driver, signIn };
  return {
    read: readingBy(createSend(gate)),
    write: createWrite(gate),
    within: ({ timeout, bookmark }) => {
      let deadline: number | undefined;
      return createSend({
        ...gate,
        timeout,
        bookmark,
        left: () => {
          deadline ??= performance.now() + timeout;
          return Math.max(Math.ceil(deadline - performance.now()), 1);
        },
      });
    },
    close: async () => {
      signIn.close();
      await withinTime(CLOSE_TIMEOUT, driver.close()).catch(() => undefined);
    },
  };
}

/** The rows alone. */
export const readingBy =
  (send: Send): Read =>
  async <Row>(statement: string, parameters?: Parameters) =>
    (await send<Row>(statement, parameters)).rows;

function createSend(gate: Gate): Send {
  const { driver, database, timeout, left = () => timeout, bookmark } = gate;
  const once = async <Row>(statement: string, parameters: Parameters): Promise<Sent<Row>> => {
    const session = driver.session({
      database,
      defaultAccessMode: neo4j.session.READ,
      fetchSize: -1,
      ...(bookmark && { bookmarks: bookmark }),
    });
    try {
      return await run<Row>(session, (...call) => session.run(...call), statement, parameters, gate);
    } finally {
      await session.close();
    }
  };
  return <Row>(statement: string, parameters: Parameters = {}) =>
    guarded(gate, () => {
      const reading = once<Row>(statement, parameters).catch((error: unknown) => {
        if (isRetryable(error)) return once<Row>(statement, parameters);
        throw error;
      });
      return withinTime(left() + GRACE, reading);
    });
}

/** Runs what talks to the server; errors come out as ours. */
async function guarded<Result>({ signIn, timeout }: Gate, work: () => Promise<Result>): Promise<Result> {
  signIn.check();
  try {
    return await work();
  } catch (error) {
    signIn.note(error);
    throw error instanceof NoAnswer ? new GraphUnavailable(error) : asGraphError(error, timeout);
  }
}

function createWrite(gate: Gate): Write {
  const { driver, database } = gate;
  return (work) =>
    guarded(gate, async () => {
      const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
      try {
        return await session.executeWrite(
          (transaction) =>
            work(
              readingBy((statement, parameters = {}) =>
                run(session, (text, values) => transaction.run(text, values), statement, parameters, gate),
              ),
            ),
          { timeout: 0 },
        );
      } finally {
        await session.close();
      }
    });
}

type Run = (
  statement: string,
  parameters: Parameters,
  configuration: { timeout: number },
) => PromiseLike<{ records: { toObject(): object }[]; summary: ResultSummary }>;

async function run<Row>(
  session: Session,
  runOn: Run,
  statement: string,
  parameters: Parameters,
  { left, timeout, onStatement, strict }: Gate,
): Promise<Sent<Row>> {
  const started = performance.now();
  const { records, summary } = await runOn(statement, parameters, { timeout: left?.() ?? timeout });
  const event = {
    statement,
    milliseconds: performance.now() - started,
    rows: records.length,
    bookmark: session.lastBookmarks().join(),
  };
  onStatement?.(event);
  if (strict) refuseWarnings(statement, summary);
  return { rows: records.map((record) => record.toObject() as Row), event };
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
