import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { multiplyGraph } from '../../../bench/multiplied-graph';
import { multiplySeeds } from '../../../bench/world';
import type { Connection } from '../../../graph/database/connection';
import { latestRevision } from '../../../graph/revision/revision.queries';
import { listSizesOf } from '../../../graph/seeding/derive/list-sizes';
import { storedState } from '../../../graph/seeding/plan/stored';
import { countByType } from '../../../graph/seeding/read/entities';
import { readWanted } from '../../../graph/seeding/wanted';
import { empty, FIXTURE, openFirstRevision, ROOT } from '../../support/fixture';

describe('a graph that is multiplied', () => {
  let connection: Connection;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bouwtekening-'));
    connection = await openFirstRevision();
  });

  afterAll(async () => {
    await empty(connection);
    await connection.close();
    await rm(folder, { recursive: true });
  });

  it('is what as many times the seeds ask for', async () => {
    const seeds = join(folder, 'seeds');
    await multiplySeeds(FIXTURE.seeds, seeds, 3);
    const { state: wanted } = await readWanted({ root: ROOT, seeds });
    await multiplyGraph(connection, { times: 3, digest: 'three times', tell: () => undefined });
    const stored = await storedState(connection.read);
    expect([...stored.nodes.values()].sort(byId)).toEqual([...wanted.nodes.values()].sort(byId));
    expect([...stored.relationships.keys()].sort()).toEqual([...wanted.relationships.keys()].sort());
    const revision = (await latestRevision(connection.read))!;
    expect(revision).toMatchObject({ number: 2, digest: 'three times' });
    expect(JSON.parse(revision.counts)).toEqual(countByType(wanted.nodes.values()));
    expect(JSON.parse(revision.listSizes)).toEqual(listSizesOf(wanted));
  });
});

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
