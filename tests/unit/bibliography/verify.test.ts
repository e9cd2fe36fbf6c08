import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fingerprintPassage } from '../../../api/commands/seeds/fingerprint';
import { verificationLines } from '../../../api/commands/seeds/verification-text';
import { verifySource } from '../../../api/commands/seeds/verify';
import { fingerprintOf, splitWords } from '../../../graph/bibliography/fingerprint';
import { formatLocator, placeWords } from '../../../graph/bibliography/locator';
import { findNearMatches } from '../../../graph/bibliography/near-matches';
import { verifyCitations } from '../../../graph/bibliography/verify';
import { citationsOf } from '../../../graph/seeding/read/citations';
import { entitiesIn } from '../../../graph/seeding/read/entities';
import { parseSeed, type SeedFile } from '../../../graph/seeding/read/read';
import { FIXTURE } from '../../support/fixture';

const BOOK = `The Book of Rain

Showers in spring

Spring showers are short. They come from the west, and they leave
puddles behind them.

A shower is over before anybody

has found an umbrella; that is known:
- In Utrecht people wait;
- In Ghent people dance, and

some of them sing;
- In Copenhagen people share.

After the shower the birds return.

Drizzle

Drizzle doesn’t stop – it “only” pauses. Spring showers are short.
In café Zürich nobody minds.
`;

/** A citation of a passage, at a place. */
const cite = (passage: string, locator?: string) => ({ passage, locator });

type Cited = ReturnType<typeof cite>;

/** How citations stand in a text, as `standing at line: places`. */
function verify(text: string, ...cited: Cited[]) {
  const entities = entitiesIn(seedCiting(cited));
  return verifyCitations(citationsOf(entities, 'rain-book'), text).citations.map(
    ({ standing, found, isLocated, nearMatch }) => ({
      standing,
      at: found.map(({ place, line }) => `${formatLocator(place)}:${line}`),
      ...(isLocated ? {} : { isLocated }),
      ...(nearMatch ? { nearMatch: `${nearMatch.word.line}: ${nearMatch.differsIn.join(' and ')}` } : {}),
    }),
  );
}

function seedCiting(cited: Cited[]): SeedFile {
  const citations = cited.map(({ passage, locator }) => ({
    source: 'rain-book',
    ...(locator && { locator }),
    read: 'EXCERPT',
    fingerprint: fingerprintOf(splitWords(passage)),
  }));
  const { file } = parseSeed(
    'barriers/rain.yaml',
    JSON.stringify({ id: 'rain', claims: [{ id: 'wet', citations }] }),
  );
  if (!file) throw new Error('the seed must be YAML');
  return file;
}

describe('the place of a word', () => {
  it('is its heading, paragraph and item, whatever empty lines a layout puts inside a sentence', () => {
    const firstWords = new Map<string, string>();
    for (const { text, place } of placeWords(BOOK, new Set())) {
      const at = formatLocator(place);
      firstWords.set(at, [firstWords.get(at), text].filter(Boolean).join(' '));
    }
    expect([...firstWords].map(([at, text]) => `${at} = ${text.split(' ').slice(0, 4).join(' ')}`)).toEqual([
      'The Book of Rain = The Book of Rain',
      'Showers in spring = Showers in spring',
      'Showers in spring, paragraph 1 = Spring showers are short.',
      'Showers in spring, paragraph 2 = A shower is over',
      'Showers in spring, paragraph 2, item 1 = - In Utrecht people',
      'Showers in spring, paragraph 2, item 2 = - In Ghent people',
      'Showers in spring, paragraph 2, item 3 = - In Copenhagen people',
      'Showers in spring, paragraph 3 = After the shower the',
      'Drizzle = Drizzle',
      'Drizzle, paragraph 1 = Drizzle doesn’t stop –',
    ]);
  });

  it('is under a line that a locator names, even where nothing else shows a heading', () => {
    const places = (...headings: string[]) =>
      placeWords('It rains.\nWhy does it rain?\nNobody knows.', new Set(headings)).map(({ place }) => place);
    expect(formatLocator(places('Why does it rain?').at(-1)!)).toBe('Why does it rain?, paragraph 1');
    expect(formatLocator(places().at(-1)!)).toBe('before the first heading, paragraph 1');
  });

  it('before any heading has no heading', () => {
    const [word] = placeWords('it rains.\n\nIt pours.', new Set());
    expect(formatLocator(word!.place)).toBe('before the first heading, paragraph 1');
  });
});

describe('a citation is verified', () => {
  it('where its words stand where its locator says, and a locator may leave the item open', () => {
    expect(
      verify(
        BOOK,
        cite('They come from the west,', 'Showers in spring, paragraph 1'),
        cite('In Ghent people dance, and some of them sing;', 'Showers in spring, paragraph 2, item 2'),
        cite('In Ghent people dance, and some of them sing;', 'Showers in spring, paragraph 2'),
      ),
    ).toEqual([
      { standing: 'VERIFIED', at: ['Showers in spring, paragraph 1:5'] },
      { standing: 'VERIFIED', at: ['Showers in spring, paragraph 2, item 2:12'] },
      { standing: 'VERIFIED', at: ['Showers in spring, paragraph 2, item 2:12'] },
    ]);
  });

  it('in spite of other white space, line ends and composition of letters', () => {
    const text = `Drizzle\r\n\r\nIn\u00a0caf\u0065\u0301\t Zu\u0308rich\u2003nobody\fminds.`;
    expect(verify(text, cite('In caf\u00e9 Z\u00fcrich nobody minds.', 'Drizzle, paragraph 1'))).toEqual([
      { standing: 'VERIFIED', at: ['Drizzle, paragraph 1:3'] },
    ]);
  });

  it('with all places named where its words stand elsewhere too', () => {
    expect(verify(BOOK, cite('Spring showers are short.', 'Drizzle, paragraph 1'))).toEqual([
      { standing: 'VERIFIED', at: ['Showers in spring, paragraph 1:5', 'Drizzle, paragraph 1:21'] },
    ]);
  });

  it('without comparing a locator that a plain text cannot show', () => {
    const birds = 'After the shower the birds';
    expect(verify(BOOK, cite(birds, 'page 12'), cite(birds))).toEqual([
      { standing: 'VERIFIED', at: ['Showers in spring, paragraph 3:17'], isLocated: false },
      { standing: 'VERIFIED', at: ['Showers in spring, paragraph 3:17'], isLocated: false },
    ]);
  });
});

describe('a citation has moved', () => {
  it('where its words stand elsewhere only', () => {
    expect(
      verify(
        BOOK,
        cite('In Utrecht people wait;', 'Showers in spring, paragraph 2, item 3'),
        cite('After the shower the birds', 'Drizzle, paragraph 1'),
        cite('They come from the west,', 'Showers in autumn, paragraph 1'),
      ),
    ).toEqual([
      { standing: 'MOVED', at: ['Showers in spring, paragraph 2, item 1:11'] },
      { standing: 'MOVED', at: ['Showers in spring, paragraph 3:17'] },
      { standing: 'MOVED', at: ['Showers in spring, paragraph 1:5'] },
    ]);
  });

  it('to several places where they stand more than once', () => {
    expect(verify(BOOK, cite('Spring showers are short.', 'Summer, paragraph 1'))).toEqual([
      { standing: 'MOVED', at: ['Showers in spring, paragraph 1:5', 'Drizzle, paragraph 1:21'] },
    ]);
  });
});

describe('a citation is orphaned', () => {
  it('by one changed word, which leaves no near match that a hash could show', () => {
    expect(
      verify(BOOK, cite('They come from the east, and they leave', 'Showers in spring, paragraph 1')),
    ).toEqual([{ standing: 'ORPHANED', at: [] }]);
  });

  it('by an empty text', () => {
    expect(verify('', cite('They come from the west,', 'Showers in spring, paragraph 1'))).toEqual([
      { standing: 'ORPHANED', at: [] },
    ]);
  });

  it.each([
    ["Drizzle doesn't stop –", 'quotes'],
    ['Drizzle doesn’t stop - it', 'dashes'],
    [`doesn't stop - it "only" pauses.`, 'quotes and dashes'],
    ['They come from the west', 'punctuation at the end'],
    ['They come from the west.', 'punctuation at the end'],
    ['it “only” pauses; Spring', null],
    ['they come from the west,', 'case of the first letter'],
    [`It "only" pauses. Spring`, 'quotes and case of the first letter'],
  ])('by other typography: %s', (passage, differsIn) => {
    const [{ standing, nearMatch } = { standing: '', nearMatch: '' }] = verify(
      BOOK,
      cite(passage, 'Drizzle, paragraph 1'),
    );
    expect({ standing, differsIn: nearMatch?.split(': ')[1] ?? null }).toEqual({
      standing: 'ORPHANED',
      differsIn,
    });
  });

  it.each([
    ['it\'s raining "hard" today', 'it’s raining “hard” today', 'quotes'],
    ['it rained - again - all day', 'it rained – again – all day', 'dashes'],
    ['it rained – again – all day', 'it rained — again — all day', 'dashes'],
    ['the um\u00adbrella is shared', 'the umbrella is shared', 'invisible characters'],
    [
      'the o\ufb03ce is wet today',
      'the office is wet today',
      'ligatures or other characters of compatibility',
    ],
    ['the um-\nbrella is shared', 'the umbrella is shared', 'hyphens at the end of lines'],
  ])('by what another way to take the text out of its layout does: %j', (text, passage, differsIn) => {
    expect(verify(text, cite(passage))).toEqual([
      { standing: 'ORPHANED', at: [], isLocated: false, nearMatch: `1: ${differsIn}` },
    ]);
  });
});

describe('a long text', () => {
  /** Citations of so many lengths that stand in no text. */
  const orphans = (lengths: number) =>
    Array.from({ length: lengths }, (_, at) => cite(Array.from({ length: at + 4 }, () => 'hail').join(' ')));

  it('that repeats itself is looked through once', () => {
    const begun = performance.now();
    const standings = verify('Het is "zo" – niet.\n'.repeat(15_000), ...orphans(5));
    expect(standings).toEqual(Array(5).fill({ standing: 'ORPHANED', at: [], isLocated: false }));
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  it('is looked through for near matches as far as that takes seconds, which is told', () => {
    const words = placeWords('It “rains” - again and again today.', new Set());
    const wanted = [fingerprintOf(splitWords('again and again today'))];
    const near = (mostLooks?: number) => findNearMatches(words, wanted, mostLooks);
    expect([near().isComplete, near().found.size]).toEqual([true, 1]);
    expect([near(3).isComplete, near(3).found.size]).toEqual([false, 0]);
    const verification = { citations: [], unfingerprinted: 0, isSearched: false };
    expect(
      verificationLines('rain', { ...verification, citations: verifyCitations(rainCited(), '').citations }),
    ).toContain(
      'Near matches were not looked for in the whole text, which is long; give it in parts for the others',
    );
  });

  it('of more passages than can be compared is refused', () => {
    expect(() => verify('a '.repeat(1_000_000), ...orphans(11))).toThrow(
      'a text must have at most 10000000 passages of the lengths that are cited, got 11000000; give it in parts',
    );
  });

  const rainCited = () => citationsOf(entitiesIn(seedCiting([cite('It rains again today')])), 'rain-book');
});

describe('the commands', () => {
  let folder: string;
  let printed: string[];
  const print = (line: string) => printed.push(line);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verify-'));
    printed = [];
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Writes a file and verifies the fixture world against it. */
  async function verifyFile(name: string, content: string | Buffer, options = {}) {
    const file = join(folder, name);
    await writeFile(file, content);
    return verifySource(FIXTURE, file, options, print);
  }

  it('take the name of the file for the source, and say when nothing can be verified', async () => {
    expect(await verifyFile('wet-gazette.txt', 'Wet again.')).toBe(false);
    expect(printed).toEqual([
      expect.stringMatching(/^wet-gazette: 0 VERIFIED, 0 MOVED, 0 ORPHANED, \d+ UNFINGERPRINTED$/),
      'No citation of this source has a fingerprint, so that none can be verified',
    ]);
  });

  it('refuse a source that is none, with the nearest one', async () => {
    await expect(verifyFile('a.txt', '', { source: 'wet-gazete' })).rejects.toThrow(
      `${folder}/a.txt:1: source must be the id of an existing Publication or Webinar, got wet-gazete; did you mean wet-gazette?; name it with --source`,
    );
    await expect(verifyFile('weather.txt', '')).rejects.toThrow('got weather, which is a PolicyArea');
  });

  it('refuse a text that is missing, not UTF-8 or over 2 MB', async () => {
    await expect(verifySource(FIXTURE, join(folder, 'none.txt'), {}, print)).rejects.toThrow(
      'none.txt:1: a text must be a file, got none',
    );
    await expect(verifySource(FIXTURE, folder, {}, print)).rejects.toThrow('got something else');
    await expect(verifyFile('a.txt', Buffer.from('café', 'latin1'))).rejects.toThrow(
      'a text must be UTF-8, got other bytes; save it as UTF-8',
    );
    await expect(verifyFile('a.txt', Buffer.alloc(50_000_000, 'x'))).rejects.toThrow(
      'a text must be at most 2000000 bytes, got 50000000; give it in parts',
    );
  });

  it('print the fingerprint of a passage as seeds write it, whatever its line ends', async () => {
    await fingerprintPassage(Readable.from([Buffer.from('één twee\r\n  drie\u00a0vier\n')]), print);
    const { sha256 } = fingerprintOf(['één', 'twee', 'drie', 'vier']);
    expect(printed).toEqual([`fingerprint: {words: 4, sha256: ${sha256}}`]);
  });

  it('refuse a passage of less than 4 words', async () => {
    await expect(fingerprintPassage(Readable.from([Buffer.from('it rains today')]), print)).rejects.toThrow(
      'passage:1: a passage must have 4 to 200 words, got 3',
    );
  });
});
