import { checkSeedFolder } from '../../../api/commands/seeds/seeds';
import type { Settings } from '../../../api/settings';
import { type Edit, swap, withEdited } from '../seeding/edited-seeds';

/** What `check` prints of the fixture world after some edits. */
const checked = (...edits: Edit[]) =>
  withEdited(edits, async (folders) => {
    const told: string[] = [];
    await checkSeedFolder(folders as unknown as Settings, (line) => told.push(line));
    return told;
  });

const SEARCH = 'searches/search-trials-of-rain-dances.yaml';

describe('what a check prints', () => {
  it('names the barriers that no search record is about, where nothing is wrong', async () => {
    expect(await checked()).toEqual([
      expect.stringMatching(/^Seeds are sound: 3 Country, /),
      'Barriers without a search record, so that nobody knows what was looked for: wet-feet',
    ]);
  });

  it('says nothing more where each has one', async () => {
    expect(await checked(swap(SEARCH, '  - getting-wet\n', '  - getting-wet\n  - wet-feet\n'))).toHaveLength(
      1,
    );
  });

  it('ends with the number of problems where there are some', async () => {
    expect((await checked(swap(SEARCH, '  - getting-wet\n', '  - getting-wett\n'))).at(-1)).toBe(
      'Problems: 1',
    );
  });
});
