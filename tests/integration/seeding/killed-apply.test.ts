import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../../graph/database/connection';
import { latestRevision } from '../../../graph/revision/revision.queries';
import { apply } from '../../../graph/seeding/apply/apply';
import { MERGE_NODES } from '../../../graph/seeding/apply/apply-plan';
import { storedState } from '../../../graph/seeding/plan/stored';
import { digestOf } from '../../../graph/seeding/state';
import { readWanted } from '../../../graph/seeding/wanted';
import { eventually } from '../../support/eventually';
import { empty, FIXTURE, openTestConnection, ROOT, silent, testServer } from '../../support/fixture';

jest.setTimeout(240_000);

let connection: Connection;
let seeds: string;
let child: ChildProcess | undefined;
let letGo = () => {};

beforeAll(() => {
  connection = openTestConnection();
  seeds = mkdtempSync(join(tmpdir(), 'seeds-'));
  cpSync(FIXTURE.seeds, seeds, { recursive: true });
});

afterAll(async () => {
  letGo();
  child?.kill('SIGKILL');
  await empty(connection);
  await connection.close();
  rmSync(seeds, { recursive: true });
});

/** More entities than one batch holds, and a change to one that is there already, which is written last. */
function changeSeeds(): void {
  const publications = Array.from(
    { length: 1200 },
    (_, at) =>
      `- {id: leaflet-${at}, type: book, title: Leaflet ${at}, custom: {discusses: [umbrella-sharing]}}\n`,
  );
  writeFileSync(join(seeds, 'sources/leaflets.yaml'), publications.join(''));
  rmSync(join(seeds, 'cases/utrecht-umbrellas.yaml'));
  const drizzle = join(seeds, 'barriers/drizzle.yaml');
  writeFileSync(drizzle, readFileSync(drizzle, 'utf8').replace('en: Drizzle', 'en: Fine rain'));
}

/** Keeps an entity from being written by others until it is let go of. */
async function hold(id: string): Promise<void> {
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await new Promise<void>((held, failed) => {
    const holding = connection.write(async (run) => {
      await run('MATCH (node:Entity {id: $id}) SET node.id = node.id', { id });
      held();
      await released;
    });
    holding.catch(failed);
  });
}

/** `seeds apply` as a person starts it, against the engine of the tests. */
function startApply(): ChildProcess {
  const { uri, user, password } = testServer();
  const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, SEEDS: seeds };
  return spawn(process.execPath, ['--import', 'tsx', 'api/main.ts', 'seeds', 'apply'], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const WRITING = /* cypher */ `
  SHOW TRANSACTIONS YIELD currentQuery, status, activeLockCount
  WHERE currentQuery = $statement
  RETURN status STARTS WITH 'Blocked' AS blocked, activeLockCount AS locks`;

const writing = () =>
  connection.read<{ blocked: boolean; locks: number }>(WRITING, { statement: MERGE_NODES });
const storedDigest = async () => digestOf(await storedState(connection.read));

it('leaves the old graph whole when it is killed while it writes, and the next one finishes the work', async () => {
  await empty(connection);
  const first = await apply(connection, FIXTURE, silent);
  changeSeeds();
  const wanted = digestOf((await readWanted({ root: ROOT, seeds })).state);
  await hold('drizzle');

  child = startApply();
  const exited = once(child, 'exit');
  const hasWrittenMost = async () => (await writing()).some(({ blocked, locks }) => blocked && locks > 1200);
  expect(await eventually(hasWrittenMost)).toBe(true);
  expect(await storedDigest()).toBe(first.digest);
  expect(await latestRevision(connection.read)).toEqual(first);

  child.kill('SIGKILL');
  expect(await exited).toEqual([null, 'SIGKILL']);
  letGo();
  expect(await eventually(async () => (await writing()).length === 0)).toBe(true);
  expect(await storedDigest()).toBe(first.digest);
  expect(await latestRevision(connection.read)).toEqual(first);

  const second = await apply(connection, { root: ROOT, seeds }, silent);
  const { number, added, retired, digest } = second;
  expect({ number, added, retired, digest }).toEqual({ number: 2, added: 1200, retired: 3, digest: wanted });
  expect(await storedDigest()).toBe(wanted);
});
