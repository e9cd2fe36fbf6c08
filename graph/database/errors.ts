import neo4j, { Neo4jError } from 'neo4j-driver';

/** The graph does not answer: it is away, starting, or has nothing to spare. Try again later. */
export class GraphUnavailable extends Error {
  constructor(cause: unknown) {
    super(`The graph does not answer at the moment: ${reasonOf(cause)}`, { cause });
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

/** The user or the password is not taken, now or at all. Asking again and again would lock the user out for everybody. */
export const isRefusedSignIn = (error: unknown) =>
  error instanceof Neo4jError &&
  /^Neo\.ClientError\.Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired)$/.test(error.code);

/** Codes that speak of the server, the database or the way to it, and not of the statement that was sent. */
const AWAY_CODES = new RegExp(
  [
    `^(${neo4j.error.SERVICE_UNAVAILABLE}|${neo4j.error.SESSION_EXPIRED}|${neo4j.error.PROTOCOL_ERROR})$`,
    '^Neo\\.TransientError\\.',
    '^Neo\\.ClientError\\.(Security|Database|Cluster|Transaction)\\.',
    '^Neo\\.DatabaseError\\.(?!General\\.UnknownError$)(General|Database|Transaction|Cluster)\\.',
  ].join('|'),
);

/** What the driver says without a code of its own where it gets no connection. */
const AWAY_WORDS = /acquisition timed out|responded HTTP|Bolt protocol|handshake/i;

/** An error of the driver as one of ours, where it says that the graph is away or slow; else as it is. */
export function asGraphError(error: unknown, timeout: number): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (error.code.includes('TransactionTimedOut')) return new GraphTimeout(timeout, error);
  const isAway = AWAY_CODES.test(error.code) || AWAY_WORDS.test(error.message);
  return isAway ? new GraphUnavailable(error) : error;
}

/** How the messages of the driver, of TLS and of the operating system are said here. */
const REASONS: [RegExp, string][] = [
  [/ECONNREFUSED/, 'nothing listens there'],
  [/ENOTFOUND|EAI_AGAIN|ERR_INVALID_URL/, 'there is no such host'],
  [/EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL/, 'there is no way to that host'],
  [/TLS|SSL|certificate|self.signed|EPROTO/i, 'it does not take this kind of encryption'],
  [/responded HTTP/, 'an HTTP server answers there; Bolt is mostly on port 7687'],
  [/Bolt protocol|handshake/i, 'what answers there does not speak Bolt'],
  [/Unauthorized|unauthorized/, 'the user or the password is refused'],
  [/AuthenticationRateLimit/, 'too many wrong passwords were tried; it takes none for a while'],
  [/CredentialsExpired/, 'the password must be changed before it can be used'],
  [/OutOfMemory/, 'it has no memory to spare'],
  [/acquisition timed out|ETIMEDOUT|timed? ?out/i, 'no answer came in time'],
  [/closed by server|ECONNRESET|EPIPE/, 'the connection was closed'],
];

/** Why a server cannot be used, in a few words. */
export function reasonOf(error: unknown): string {
  const said = causes(error)
    .map((each) => `${(each as { code?: string }).code ?? ''} ${each.message}`)
    .join('\n');
  const found = REASONS.find(([pattern]) => pattern.test(said.replace(ENCRYPTION_ADVICE, '')));
  return found?.[1] ?? said.trim().split('\n')[0]!.slice(0, 200);
}

/** The driver speaks of encryption in every failure to connect. */
const ENCRYPTION_ADVICE = /Please ensure that your database.*in Neo4j 4\.0\./s;

const causes = (error: unknown): Error[] => (error instanceof Error ? [error, ...causes(error.cause)] : []);
