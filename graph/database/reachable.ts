import { Neo4jError, type ServerInfo } from 'neo4j-driver';
import { type Server, withDriver } from './driver';
import { isRefusedSignIn, reasonOf } from './errors';

/** A server that cannot be used as it is named, and what a person can do about it. */
export class UnusableServer extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'UnusableServer';
  }
}

/** Earlier ones give all relationships that are created at once the type of the first of them, without an error. */
const OLDEST = [5, 26, 5];

/** Makes sure that a server can be reached, lets us in, is new enough and has the database. */
export async function checkServer(server: Server, database: string): Promise<void> {
  await withDriver(server, async (driver) => {
    refuseOldServer(await driver.getServerInfo(), server);
    const session = driver.session({ database, defaultAccessMode: 'READ' });
    try {
      await session.run(/* cypher */ `RETURN 1 AS one`);
    } finally {
      session.close().catch(() => undefined);
    }
  }).catch((error: unknown) => {
    throw asUnusable(error, server, database);
  });
}

/** Refuses a server that is no Neo4j, or one that is too old. */
export function refuseOldServer({ agent }: Pick<ServerInfo, 'agent'>, { uri }: Server): void {
  const version = /^Neo4j\/(\d+)\.(\d+)(?:\.(\d+))?/.exec(agent ?? '')?.slice(1);
  // A managed server tells no patch, and always has the latest.
  const numbers = version?.map((part) => (part === undefined ? Number.POSITIVE_INFINITY : Number(part)));
  if (numbers && compareVersions(numbers, OLDEST) >= 0) return;
  throw new UnusableServer(
    `The server at ${uri} must be Neo4j ${OLDEST.join('.')} or later, got ${agent?.slice(0, 100) || 'nothing'}: ` +
      'earlier ones write a wrong graph. Use a newer one, or leave NEO4J_URI out.',
  );
}

const compareVersions = (a: number[], b: number[]): number =>
  b.map((part, at) => Math.sign((a[at] ?? 0) - part)).find((order) => order !== 0) ?? 0;

function asUnusable(error: unknown, { uri, user }: Server, database: string): unknown {
  if (error instanceof UnusableServer) return error;
  if (isRefusedSignIn(error)) {
    const [name, got] = ['NEO4J_USER and NEO4J_PASSWORD', `"${user}" and a password`];
    return new UnusableServer(
      `${name} must be those of the server at ${uri}, got ${got}: ${reasonOf(error)}.`,
      error,
    );
  }
  if (error instanceof Neo4jError && /\.Database\.|\.Statement\./.test(error.code))
    return new UnusableServer(
      `NEO4J_DATABASE must be a database that runs on ${uri}, got "${database}": ${error.message.slice(0, 200)}.`,
      error,
    );
  return new UnusableServer(
    `NEO4J_URI must be the address of a Neo4j server, got ${uri}: ${reasonOf(error)}.`,
    error,
  );
}
