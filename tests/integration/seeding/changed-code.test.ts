import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../../graph/database/connection';
import { latestRevision } from '../../../graph/revision/revision.queries';
import { empty, FIXTURE, openTestConnection, ROOT, testServer } from '../../support/fixture';
import { runProgram, settingsFor } from '../../support/program';

jest.setTimeout(120_000);

let connection: Connection;
let copy: string;

/** What `seeds apply` needs of this package. */
const PROGRAM = ['api', 'graph', 'generated', 'package.json', 'tsconfig.json', 'seeds/schema'];

beforeAll(async () => {
  connection = openTestConnection();
  await empty(connection);
  copy = await mkdtemp(join(tmpdir(), 'changed-code-'));
  for (const part of PROGRAM) await cp(join(ROOT, part), join(copy, part), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(async () => {
  await empty(connection);
  await connection.close();
  await rm(copy, { recursive: true });
});

async function applyFromCopy(): Promise<void> {
  const environment = settingsFor(testServer(), FIXTURE.seeds);
  const { code, err } = await runProgram(['seeds', 'apply'], { environment, root: copy });
  expect({ code, err }).toEqual({ code: 0, err: expect.any(String) });
}

const SUPPORT = `
  MATCH (:Practice {id: 'covered-walkways'})-[addresses:ADDRESSES]->(:Barrier {id: 'getting-wet'})
  RETURN addresses.support AS support`;

const supportOfRoofs = async () => (await connection.read<{ support: number }>(SUPPORT))[0]?.support ?? 0;

it('makes a graph anew from the same seeds where the code that makes it has changed', async () => {
  await applyFromCopy();
  const before = await supportOfRoofs();
  const first = await latestRevision(connection.read);
  await applyFromCopy();
  expect(await latestRevision(connection.read)).toEqual(first);

  const weights = join(copy, 'graph/ranking/weights.ts');
  const text = await readFile(weights, 'utf8');
  expect(text).toContain('REPORTED: 0.2');
  await writeFile(weights, text.replace('REPORTED: 0.2', 'REPORTED: 0.1'));
  await applyFromCopy();
  expect(await supportOfRoofs()).toBeCloseTo(before / 2, 12);
  expect((await latestRevision(connection.read))?.number).toBe(2);
});
