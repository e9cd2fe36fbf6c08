import { join } from 'node:path';
import { type Connection, type ConnectionOptions, openConnection } from '../../graph/database/connection';
import type { Server } from '../../graph/database/driver';
import { createProgress } from '../../graph/progress';
import { apply } from '../../graph/seeding/apply/apply';
import { storedState } from '../../graph/seeding/plan/stored';
import type { SeedFolders } from '../../graph/seeding/read/seed-folders';
import { digestOf } from '../../graph/seeding/state';
import { readWanted } from '../../graph/seeding/wanted';

export const ROOT = join(__dirname, '../..');

/** The small world that most tests are about: ways not to get wet. */
export const FIXTURE: SeedFolders = { root: ROOT, seeds: join(ROOT, 'tests/fixtures/seeds') };

export const silent = createProgress(() => undefined);

/** The engine that the run started for this worker. */
export function testServer(): Server {
  const { TEST_SERVERS: servers, JEST_WORKER_ID: worker } = process.env;
  if (!servers) throw new Error('TEST_SERVERS must be set by the set-up of the run, got nothing');
  return (JSON.parse(servers) as Server[])[Number(worker) - 1]!;
}

/** A connection that takes every warning of the database for an error. */
export const openTestConnection = (options: Partial<ConnectionOptions> = {}): Connection =>
  openConnection(testServer(), { database: 'neo4j', timeout: 20_000, strict: true, ...options });

/** A connection to the fixture world; what an earlier test left behind is put right first. */
export async function openFixture(options: Partial<ConnectionOptions> = {}): Promise<Connection> {
  const connection = openTestConnection(options);
  const { state } = await readWanted(FIXTURE);
  if (digestOf(await storedState(connection.read)) !== digestOf(state)) await empty(connection);
  await apply(connection, FIXTURE, silent);
  return connection;
}

/** A connection to the fixture world under a revision that added all of it. */
export async function openFirstRevision(options: Partial<ConnectionOptions> = {}): Promise<Connection> {
  const connection = openTestConnection(options);
  await empty(connection);
  await apply(connection, FIXTURE, silent);
  return connection;
}

/** Leaves nothing in the database but its constraints. */
export const empty = (connection: Connection) =>
  connection.write((run) => run('MATCH (node) WHERE NOT node:SchemaStatement DETACH DELETE node'));
