import type { Connection } from '../../../graph/database/connection';
import { ManyLoader } from '../../../graph/model/loader';
import type { ListSizes } from '../../../graph/revision/list-sizes';
import { createLoaders, LOADER_NAMES, type Loaders } from '../../../graph/revision/loaders';
import { readSnapshot } from '../../../graph/revision/snapshot';
import { openFixture } from '../../support/fixture';
import { loadersOf, sourceOf } from '../../support/loaders';

let connection: Connection;
let sizes: ListSizes;
let loaders: Loaders;

beforeAll(async () => {
  connection = await openFixture();
  sizes = (await readSnapshot(connection)).listSizes;
  loaders = await loadersOf(connection);
});

afterAll(() => connection.close());

const idsOf = async (label: string) =>
  (
    await connection.read<{ id: string }>(
      'MATCH (owner:Entity) WHERE $label IN labels(owner) RETURN owner.id AS id ORDER BY id',
      { label },
    )
  ).map(({ id }) => id);

const NOTHING = createLoaders(sourceOf({ read: () => Promise.resolve([]) }));
/** Those that are named after a field of an entity; others give what a field filters before it is a list. */
const LOADERS = LOADER_NAMES.filter((name) => NOTHING[name] instanceof ManyLoader && name.includes('By'));

/** Lists whose sizes are those of what they were filtered from. */
const FILTERED = ['statesByCondition', 'citedBySource'];

describe('the sizes of lists that a revision keeps', () => {
  it.each(LOADERS)('are those that are read: %s', async (name) => {
    const loader = loaders[name as 'citationsByClaim'];
    const ids = await idsOf(name.slice(name.lastIndexOf('By') + 2));
    const lists = await Promise.all(ids.map((id) => loader.load(id)));
    const lengths = lists.map(({ length }) => length);
    const read = {
      longest: Math.max(0, ...lengths),
      total: lengths.reduce((sum, length) => sum + length, 0),
    };
    if (!FILTERED.includes(name)) expect(sizes[name]).toEqual(read);
    else expect(sizes[name]?.longest).toBeGreaterThanOrEqual(read.longest);
  });

  it('count the entities of each type', async () => {
    expect(sizes.Claim?.total).toBe((await idsOf('Claim')).length);
    expect(sizes.Case?.longest).toBe((await idsOf('Case')).length);
  });

  it('count the claims about a case with those about its adoptions', async () => {
    const ids = await idsOf('Case');
    const about = await Promise.all(
      ids.map((id) => loaders.claimsAbout.count.load({ about: id, kinds: null })),
    );
    expect(sizes.claimsByCase?.longest).toBe(Math.max(...about));
  });
});
