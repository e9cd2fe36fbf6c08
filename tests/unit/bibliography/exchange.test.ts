import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { stringify as canonical } from 'safe-stable-stringify';
import { parse } from 'yaml';
import { exportCsl } from '../../../api/commands/seeds/export-csl';
import { importCsl } from '../../../api/commands/seeds/import-csl';
import { exportItem, importItem } from '../../../graph/bibliography/exchange';
import { planImport } from '../../../graph/bibliography/plan-import';
import type { Value } from '../../../graph/seeding/read/entities';
import { readSchemas } from '../../../graph/seeding/read/schemas';
import { checkFolder } from '../../../graph/seeding/wanted';
import { appendItems } from '../../../graph/seeding/write/append';
import { formatSeed } from '../../../graph/seeding/write/format';
import { FIXTURE, ROOT } from '../../support/fixture';

const ZOTERO = join(ROOT, 'tests/fixtures/csl/zotero.json');

let seeds: string;
let told: string[];

beforeEach(async () => {
  seeds = await mkdtemp(join(tmpdir(), 'csl-'));
  await cp(FIXTURE.seeds, seeds, { recursive: true });
  told = [];
});
afterEach(() => rm(seeds, { recursive: true }));

const folders = () => ({ root: ROOT, seeds });
const tell = (line: string) => told.push(line);

/** Imports a file that holds a value, or that text. */
async function importOf(value: unknown, into?: string): Promise<void> {
  const file = join(seeds, '.mine', 'schema-of-mine.json');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  try {
    await importCsl(folders(), file, into === undefined ? {} : { into }, tell);
  } finally {
    await rm(file);
  }
}

/** What an import that is refused says, without the name of its file. */
const refusalOf = async (value: unknown, into?: string): Promise<string[]> => {
  const before = await readdir(join(seeds, 'sources'));
  const text = await readFile(join(seeds, 'sources/rain.yaml'), 'utf8');
  const refusal = await importOf(value, into).then(
    () => 'none',
    (error: Error) => error.message,
  );
  expect(await readdir(join(seeds, 'sources'))).toEqual(before);
  expect(await readFile(join(seeds, 'sources/rain.yaml'), 'utf8')).toBe(text);
  return refusal.replaceAll(join(seeds, '.mine', 'schema-of-mine.json'), 'FILE').split('\n');
};

async function exported(...ids: string[]): Promise<Value[]> {
  const printed: string[] = [];
  await exportCsl(folders(), ids, (line) => printed.push(line));
  return JSON.parse(printed.join('\n')) as Value[];
}

const read = (file: string) => readFile(join(seeds, 'sources', file), 'utf8');
const BOOK = { id: 'storm2020', type: 'book', title: 'Storms' };

/** CSL items with whatever may stand in them. */
const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const name = fc.record(
  { family: text, given: text, literal: text, 'non-dropping-particle': text, 'comma-suffix': fc.boolean() },
  { requiredKeys: [] },
);
const date = fc.record(
  {
    'date-parts': fc.array(
      fc.array(fc.oneof(fc.integer({ min: -3000, max: 3000 }), fc.integer().map(String), text), {
        minLength: 1,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 2 },
    ),
    season: fc.oneof(fc.integer({ min: 1, max: 4 }), text),
    circa: fc.oneof(fc.boolean(), text),
    literal: text,
    raw: text,
  },
  { requiredKeys: [] },
);
const known = fc.record(
  {
    id: fc.oneof(
      text,
      fc.integer(),
      fc.constantFrom('smith2020Title', 'smith-2020', 'http://zotero.org/a/B'),
    ),
    'citation-key': text,
    author: fc.array(name, { maxLength: 3 }),
    editor: fc.array(name, { maxLength: 2 }),
    issued: date,
    accessed: date,
    'container-title': text,
    publisher: text,
    language: fc.oneof(text, fc.constantFrom('nl', 'en-GB', 'English')),
    URL: fc.oneof(text, fc.webUrl()),
    DOI: text,
    note: fc.oneof(text, fc.constant('one\n two: #\n\n- three\n')),
    volume: fc.oneof(fc.integer(), fc.integer().map(String)),
    custom: fc.dictionary(text, fc.jsonValue()),
  },
  { requiredKeys: [] },
);
const item: fc.Arbitrary<Value> = fc
  .tuple(
    fc.dictionary(text, fc.jsonValue(), { maxKeys: 4 }),
    known,
    fc.record({ type: fc.constantFrom('book', 'report', 'x-new'), title: text.map((each) => `${each}a `) }),
  )
  .map((parts) => JSON.parse(JSON.stringify(Object.assign({}, ...parts))) as Value);

describe('an item that is taken in', () => {
  it('comes back equal in every key, through the file that holds it', async () => {
    await fc.assert(
      fc.asyncProperty(item, async (came) => {
        await rm(join(seeds, 'sources/storms.yaml'), { force: true });
        await appendItems(seeds, 'sources/storms.yaml', [importItem(came, new Set())]);
        const [kept] = parse(await read('storms.yaml')) as [Value];
        const { id, ...back } = exportItem(kept);
        expect({ ...back, ...('id' in came && { id }) }).toEqual(came);
      }),
      { numRuns: 300 },
    );
  });

  it('comes back equal with half a character and with a key that objects have by nature', async () => {
    const came =
      '[{"id":"Storm","type":"book","title":"Half","abstract":"\\ud83d","__proto__":{"a":1},"":"no key"}]';
    await importOf(came);
    const printed: string[] = [];
    await exportCsl(folders(), ['half'], (line) => printed.push(line));
    const sorted = (json: string) => canonical(JSON.parse(json));
    expect(sorted(printed.join(''))).toBe(sorted(came));
  });

  it('has an id of ours that nothing else has', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (items) => {
        const { added } = planImport({ ids: [], sources: [] }, items);
        const ids = added.map(({ item: { id } }) => id as string);
        expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 100)).toEqual([]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('takes its id from its citation key, its own id, or else author, year and title', () => {
    const idOf = (came: object, taken: string[] = []) => importItem({ ...BOOK, ...came }, new Set(taken)).id;
    expect([
      idOf({ 'citation-key': 'storms-2020', id: 'other' }),
      idOf({ 'citation-key': 'Storms2020' }),
      idOf({}, ['storm2020', 'storm2020-2']),
      idOf({ id: 'X', title: 'De storm en het natte huis', issued: { 'date-parts': [['2020']] } }),
      idOf({ id: '12', author: [{ family: 'Ødegård', given: 'Åse' }], title: "L'été d’Ötzi en Łódź" }),
      idOf({ id: 'X', publisher: 'Ministry of Rain and Wind' }),
      idOf({ id: 'X', title: 'Вода ﬁnds a way' }),
      idOf({ id: 'X', title: '雨' }),
    ]).toEqual([
      'storms-2020',
      'storm2020',
      'storm2020-3',
      '2020-storm-natte-huis',
      'odegard-lete-doetzi-lodz',
      'ministry-of-storms',
      'voda-finds',
      'book',
    ]);
  });
});

describe('an import', () => {
  it('of an export of Zotero fits the seeds and gives back each item equal', async () => {
    await importCsl(folders(), ZOTERO, {}, tell);
    expect(told).toEqual([
      '+ berg-2018-umbrellas-sharing-twelve, which came as bergUmbrellasForAll2018',
      '+ meteo-dete-2019-lete-sous-pluie, which came as http://zotero.org/users/1234567/items/ABCD2345',
      '+ interview, which came as 42',
      '+ rain-agency-report-2020',
      'sources/zotero.yaml: 4 added, 0 known already, 0 left out',
      'Next: cite each new source in a claim or lesson, or say under its custom: discusses what it is about; then check',
    ]);
    const { entities, problems } = await checkFolder(folders());
    expect(problems.map(({ file, message }) => `${file}: ${message.split(', ')[0]}`).sort()).toEqual([
      ...Array(4).fill('sources/zotero.yaml: a source must be cited by a claim or lesson'),
      'sources/zotero.yaml: a webpage with a URL must have accessed',
    ]);
    const { csl: _, ...fields } = entities.find(
      ({ id }) => id === 'berg-2018-umbrellas-sharing-twelve',
    )!.value;
    expect(fields).toMatchObject({
      authors: ['Jan van den Berg', 'Åse Ødegård Jr.', 'Rain Institute'],
      issued: '2018-06',
      note: "extra: 'quoted': #not a comment",
    });
    expect(fields.language).toBeUndefined();
    const ids = ['berg-2018-umbrellas-sharing-twelve', 'meteo-dete-2019-lete-sous-pluie', 'interview'];
    expect(await exported(...ids, 'rain-agency-report-2020')).toEqual(
      JSON.parse(await readFile(ZOTERO, 'utf8')),
    );
  });

  it('knows an item again that has neither id, DOI nor address', async () => {
    const { id: _, ...nameless } = BOOK;
    await importOf(nameless, 'storms');
    told = [];
    await importOf({ ...nameless, id: 'Storm' }, 'storms');
    expect(told).toEqual([
      '= Storm is in the seeds already as storms: the same item',
      'sources/storms.yaml: 0 added, 1 known already, 0 left out',
    ]);
  });

  it('takes a single item as well as a list', async () => {
    await importOf(BOOK, 'storms');
    expect(await read('storms.yaml')).toBe('- id: storm2020\n  type: book\n  title: Storms\n');
  });

  it('appends to a file that is there, keeps its comments, and leaves it in format', async () => {
    const before = `# Rain comes first.\n${(await read('rain.yaml')).trimEnd()} # the last`;
    await writeFile(join(seeds, 'sources/rain.yaml'), before);
    await importOf([BOOK], 'rain');
    const after = await read('rain.yaml');
    const items = (text: string) => (parse(text) as { id: string }[]).map(({ id }) => id).sort();
    expect(items(after)).toEqual([...items(before), 'storm2020'].sort());
    expect(after).toContain('# Rain comes first.');
    expect(after).toContain('# the last');
    const schemas = readSchemas(join(ROOT, 'seeds/schema'));
    expect(formatSeed('sources/rain.yaml', after, schemas)).toEqual({ text: after });
  });

  it('adds nothing that is in the seeds by DOI, address or id, nor twice what the file holds twice', async () => {
    await importCsl(folders(), ZOTERO, {}, tell);
    const before = await read('zotero.yaml');
    told = [];
    await importCsl(folders(), ZOTERO, {}, tell);
    const study = {
      type: 'report',
      title: 'Do <i>umbrellas</i> work?',
      issued: { 'date-parts': [['2017']] },
    };
    await importOf([
      { id: 'a', ...study, DOI: 'https://doi.org/10.1/X' },
      { id: 'b', ...study, URL: 'http://www.EXAMPLE.org/study/' },
      BOOK,
      BOOK,
    ]);
    expect(told).toEqual([
      '= bergUmbrellasForAll2018 is in the seeds already as berg-2018-umbrellas-sharing-twelve: the same item',
      '= http://zotero.org/users/1234567/items/ABCD2345 is in the seeds already as meteo-dete-2019-lete-sous-pluie: the same item',
      '= 42 is in the seeds already as interview: the same item',
      '= rain-agency-report-2020 is in the seeds already as rain-agency-report-2020: the same item',
      'sources/zotero.yaml: 0 added, 4 known already, 0 left out',
      expect.stringMatching(
        /item 1 \(a\) is left out: it is in the seeds already as umbrella-study-2017, which differs in title, issued, DOI, author, /,
      ),
      expect.stringMatching(
        /item 2 \(b\) is left out: it is in the seeds already as umbrella-study-2017, which differs in title, issued, URL, author, /,
      ),
      '+ storm2020',
      '= storm2020 is in the seeds already as storm2020: the same item',
      'sources/schema-of-mine.yaml: 1 added, 1 known already, 2 left out',
      expect.stringMatching(/^Next: /),
    ]);
    expect(await read('zotero.yaml')).toBe(before);
  });

  it.each([
    ['"a text"', 'FILE:1: a CSL file must be a list of items or one item, got "a text"'],
    ['[]', 'FILE:1: a CSL file must hold at least one item, got none'],
    ['', 'FILE:1: a CSL file must be JSON, got: Unexpected end of JSON input'],
    [
      '[\n{"type": "book",\n}]',
      /^FILE:3: a CSL file must be JSON, got: Expected double-quoted property name/,
    ],
    ['[\n{"type": book}]', /^FILE:2: a CSL file must be JSON, got: Unexpected token/],
  ])('is refused when the file is %j', async (content, message) => {
    expect(await refusalOf(content)).toEqual([
      typeof message === 'string' ? message : expect.stringMatching(message),
    ]);
  });

  it('is refused when a name for the file is none, or leads elsewhere', async () => {
    expect(await refusalOf(BOOK, '../actors/storm')).toEqual([
      'FILE:1: --into must be a name in kebab-case, got ../actors/storm',
    ]);
  });

  it('is refused where a file is written so that nothing can be added below', async () => {
    await writeFile(join(seeds, 'sources/flow.yaml'), '[{id: storm, type: book, title: Storm}]\n');
    expect(await refusalOf(BOOK, 'flow')).toEqual([
      'sources/flow.yaml:1: a file to add to must be a list with each - at the start of its line, got another; name another file',
    ]);
  });

  it('is refused over 20 MB', async () => {
    expect(await refusalOf(' '.repeat(50_000_000))).toEqual([
      'FILE:1: a text must be at most 20000000 bytes, got 50000000; give it in parts',
    ]);
  });
});

describe('an export', () => {
  it('gives all publications, or those that are named in their order', async () => {
    expect((await exported()).length).toBeGreaterThan(3);
    expect((await exported('wet-gazette', 'umbrella-study-2017')).map(({ id }) => id)).toEqual([
      'wet-gazette',
      'umbrella-study-2017',
    ]);
  });

  it('gives a publication that was written here as it is', async () => {
    expect(await exported('umbrella-study-2017')).toEqual([(parse(await read('rain.yaml')) as Value[])[0]]);
  });

  it('names every id that is no publication', async () => {
    await expect(exported('wet-gazete', 'weather')).rejects.toThrow(
      'export:1: source must be the id of an existing Publication, got wet-gazete; did you mean wet-gazette?\n' +
        'export:1: source must be the id of an existing Publication, got weather, which is a PolicyArea',
    );
  });
});
