import { type Imported, openImports } from './importing';

let imports: Awaited<ReturnType<typeof openImports>>;

beforeEach(async () => {
  imports = await openImports();
});
afterEach(() => imports.close());

const BOOK = { id: 'storm-book', type: 'book', title: 'Storms' };

/** What is told of items besides those that are added without more. */
const remarks = ({ told }: Imported) => told.slice(0, -1).filter((line) => !line.startsWith('+ '));
const counts = ({ told }: Imported) => told.at(-1)?.replace(/^.*: /, '');

describe('an import from elsewhere', () => {
  it('takes in two reports that two files give the same id', async () => {
    const first = {
      id: 'ITEM-1',
      type: 'report',
      title: 'First report of memo A',
      issued: { 'date-parts': [['2019']] },
    };
    const second = {
      ...first,
      title: 'A quite different report of memo B',
      issued: { 'date-parts': [['2021']] },
    };
    await imports.take([first], 'a');
    expect(await imports.take([second], 'b')).toEqual({
      isWhole: true,
      told: [
        '+ 2021-quite-different-report, which came as ITEM-1',
        'FILE:2: item 1 (ITEM-1) is added, but it came under the id of 2019-first-report-memo; leave it out by hand if it is that one',
        'sources/b.yaml: 1 added, 0 known already, 0 left out',
      ],
    });
    expect(await imports.exported('2019-first-report-memo', '2021-quite-different-report')).toEqual([
      first,
      second,
    ]);
    expect(await imports.problems()).toEqual([]);
  });

  it('takes in two items that one file gives the same id, and yearbooks of one title', async () => {
    const yearbook = (year: number) => ({
      ...BOOK,
      id: 1,
      title: 'Yearbook',
      issued: { 'date-parts': [[year]] },
    });
    const taken = await imports.take([
      BOOK,
      { ...BOOK, title: 'Storms, again' },
      yearbook(2019),
      yearbook(2020),
    ]);
    expect([taken.isWhole, counts(taken)]).toEqual([true, '4 added, 0 known already, 0 left out']);
  });

  it('leaves out an item that is held already with other details, and says so in the code it ends with', async () => {
    await imports.take([BOOK]);
    expect(
      await imports.take([
        { ...BOOK, publisher: 'Rain Press' },
        { ...BOOK, id: 'other' },
      ]),
    ).toEqual({
      isWhole: false,
      told: [
        'FILE:2: item 1 (storm-book) is left out: it is in the seeds already as storm-book, which differs in publisher; change that one by hand',
        '= other is in the seeds already as storm-book: the same item',
        'sources/taken.yaml: 0 added, 1 known already, 1 left out',
      ],
    });
  });

  it.each([{ DOI: '10.1787/9789264311923-en' }, { URL: 'https://example.org/programme' }])(
    'takes in chapters that have the address of their book: %j',
    async (address) => {
      const chapters = ['one', 'two', 'three'].map((name) => ({
        id: `chapter-${name}`,
        type: 'chapter',
        title: `Chapter ${name}`,
        ...address,
      }));
      expect(await imports.take(chapters)).toEqual({
        isWhole: true,
        told: [
          '+ chapter-one',
          '+ chapter-two',
          'FILE:8: item 2 (chapter-two) is added, but it has the address of chapter-one; leave it out by hand if it is that one',
          '+ chapter-three',
          'FILE:14: item 3 (chapter-three) is added, but it has the address of chapter-one; leave it out by hand if it is that one',
          'sources/taken.yaml: 3 added, 0 known already, 0 left out',
        ],
      });
      expect(await imports.problems()).toEqual([]);
      expect(await imports.exported(...chapters.map(({ id }) => id))).toEqual(chapters);
      expect(counts(await imports.take(chapters))).toBe('0 added, 3 known already, 0 left out');
    },
  );

  it('takes in items of one title and address that differ in type or pages', async () => {
    const part = { type: 'chapter', title: 'Notes', DOI: '10.1000/notes', page: '1-9' };
    const taken = await imports.take([
      part,
      { ...part, page: '10-12' },
      { ...part, type: 'report' },
      { ...part, id: 'x' },
    ]);
    expect(counts(taken)).toBe('3 added, 1 known already, 0 left out');
    expect(await imports.problems()).toEqual([]);
  });

  it('leaves out what has the address of a webinar, which has no title to tell it by', async () => {
    const taken = await imports.take([{ ...BOOK, URL: 'https://example.org/webinar' }]);
    expect(taken.isWhole).toBe(false);
    expect(remarks(taken)[0]).toMatch(/is left out: it is in the seeds already as umbrella-webinar/);
  });

  it('takes in markup, which is not what a template left open', async () => {
    const items = [
      { ...BOOK, id: 'p', title: '<i>Storms</i>', abstract: '<p>One paragraph.</p>' },
      {
        ...BOOK,
        id: 'doi',
        title: 'Linked',
        DOI: '<a href="https://doi.org/10.1000/linked">10.1000/linked</a>',
      },
      {
        ...BOOK,
        id: 'br',
        title: 'Broken',
        abstract: '<br>',
        'x-list': ['<none>'],
        URL: '<https://example.org/broken>',
      },
    ];
    const taken = await imports.take(items);
    expect([taken.isWhole, remarks(taken)]).toEqual([true, []]);
    expect(await imports.problems()).toEqual([]);
    expect(await imports.exported('p', 'doi', 'br')).toEqual(items);
    expect(await imports.read('taken')).toContain('\n  DOI: 10.1000/linked\n');
  });

  it('takes in the good items and names those that are left out, with line, id and reason', async () => {
    const letter = {
      id: 'd1',
      type: 'personal_communication',
      author: [{ family: 'Weber', given: 'M.' }],
      issued: { 'date-parts': [['1909', 5]] },
    };
    const text = `[{"id":"d0","type":"report","title":"Good"},
      ${JSON.stringify(letter)},
      {"id":"d2","type":"report"},
      {"id":"d3","title":"No type"}, "a text", null, ["d4"],
      {"id":"d5","type":"book",
       "title":{"en":"No text"}}]`;
    expect(await imports.take(text)).toEqual({
      isWhole: false,
      told: [
        '+ d0',
        '+ d1',
        'FILE:3: item 3 (d2) is left out: an item must have title, got none',
        'FILE:4: item 4 (d3) is left out: an item must have type, got none',
        'FILE:4: item 5 is left out: an item must be an object, got "a text"',
        'FILE:4: item 6 is left out: an item must be an object, got null',
        'FILE:4: item 7 is left out: an item must be an object, got a list',
        'FILE:6: item 8 (d5) is left out: title must be a text, got {"en":"No text"}',
        'sources/taken.yaml: 2 added, 0 known already, 6 left out',
      ],
    });
    expect((await imports.publication('d1'))?.title).toBe('[Letter], M. Weber, 1909-05');
    expect(await imports.exported('d1')).toEqual([letter]);
    expect(await imports.problems()).toEqual([]);
  });

  it('warns of a key that stands twice with one value, and leaves out an item with two', async () => {
    const text = `[{"id":"a","type":"book","title":"T","DOI":"10.1000/x","DOI":"10.1000/x"},
      {"id":"b","type":"book","title":"U","DOI":"10.1000/x",
       "D\\u004fI":"10.1000/y", "author":[{"family":"A",
       "family":"B"}]}]`;
    expect(await imports.take(text)).toEqual({
      isWhole: false,
      told: [
        '+ a',
        'FILE:1: item 1 (a) is added, but DOI stands twice, both times the same',
        'FILE:3: item 2 (b) is left out: DOI stands twice, as 10.1000/x and as 10.1000/y; keep one',
        'FILE:4: item 2 (b) is left out: family stands twice, as A and as B; keep one',
        'sources/taken.yaml: 1 added, 0 known already, 1 left out',
      ],
    });
  });

  it('shows clean text and gives the item back as it came', async () => {
    const item = {
      id: 'woo',
      type: 'book',
      title: 'The <i>Wet open overheid</i> &amp; {T}he Law',
      note: 'original-date: 2012\nSelect: zotero://select/library/items/KBDHEC4G\nRead before use.',
    };
    await imports.take([item]);
    const { title, note, issued } = (await imports.publication('woo'))!;
    expect({ title, note, issued }).toEqual({
      title: 'The Wet open overheid & The Law',
      note: 'Read before use.',
    });
    expect(await imports.exported('woo')).toEqual([item]);
    expect(await imports.problems()).toEqual([]);
  });
});

describe('an item is left out', () => {
  it.each([
    [
      'an address that acts',
      { URL: 'javascript:alert(1)' },
      'URL must be an address of the web, got one that begins with javascript:',
    ],
    [
      'one that hides that',
      { URL: ' java\tscript:alert(1)' },
      'URL must be an address of the web, got one that begins with javascript:',
    ],
    [
      'data for an address',
      { URL: 'DATA:text/html,x' },
      'URL must be an address of the web, got one that begins with data:',
    ],
    [
      'a password in it',
      { URL: 'https://jan:secret@example.org/a' },
      'URL must be an address without a name or password, got "https://…@example.org"',
    ],
    [
      'a name in it',
      { URL: 'ftp://jan@example.org' },
      'URL must be an address without a name or password, got "ftp://…@example.org"',
    ],
    [
      'NUL in its title',
      { title: 'a\0b' },
      'title must be text without control signs and signs of direction, got U+0000',
    ],
    [
      'NUL as an entity',
      { title: 'a&#27;b' },
      'title must be text without control signs and signs of direction, got U+001B',
    ],
    [
      'ESC in a name',
      { author: [{ family: 'a\x1b[31m' }] },
      'author must be text without control signs and signs of direction, got U+001B',
    ],
    [
      'a sign of direction',
      { publisher: 'a\u202eb' },
      'publisher must be text without control signs and signs of direction, got U+202E',
    ],
    [
      'half a sign',
      { note: 'a\ud83d' },
      'note must be text without control signs and signs of direction, got U+D83D',
    ],
    [
      'a day that no month has',
      { issued: { 'date-parts': [[2019, 2, 31]] } },
      'issued must be a date of the calendar, got 2019-02-31',
    ],
    [
      'a month that no year has',
      { issued: { 'date-parts': [['2019', '45']] } },
      'issued must be a date of the calendar, got 2019-45',
    ],
    [
      'a year beyond any calendar',
      { issued: { 'date-parts': [[99999]] } },
      'issued must be a date of the calendar, got 99999',
    ],
    [
      'such a date in words',
      { issued: { raw: '2019-02-30' } },
      'issued must be a date of the calendar, got 2019-02-30',
    ],
  ])('that has %s', async (_, part, message) => {
    const item = { ...BOOK, ...part };
    const taken = await imports.take([item, { ...BOOK, id: 'good', title: 'Good' }]);
    expect(taken.isWhole).toBe(false);
    const line = JSON.stringify([item], null, 2)
      .split('\n')
      .findIndex((each) => each.startsWith(`    "${Object.keys(part)[0]}"`));
    expect(taken.told).toEqual([
      expect.stringContaining(`FILE:${line + 1}: item 1 (storm-book) is left out: ${message}; `),
      '+ good',
      'sources/taken.yaml: 1 added, 0 known already, 1 left out',
    ]);
    expect(await imports.read('taken')).not.toMatch(/secret|javascript/);
  });

  it.each([
    ['1e999', '"volume":1e999', 'a number must be one that can be kept exactly, got 1e999; put it in quotes'],
    [
      'a number too long',
      '"volume":9007199254740993',
      'a number must be one that can be kept exactly, got 9007199254740993; put it in quotes',
    ],
    [
      'too many digits',
      '"volume":0.1234567890123456789',
      'a number must be one that can be kept exactly, got 0.1234567890123456789; put it in quotes',
    ],
    [
      'a number too small',
      '"volume":1e-999',
      'a number must be one that can be kept exactly, got 1e-999; put it in quotes',
    ],
    [
      'nesting',
      `"x":${'['.repeat(5000)}${']'.repeat(5000)}`,
      'an item must be at most 50 levels deep, got 5001; leave out what is deeper',
    ],
    [
      'a huge text',
      `"x":"${'x'.repeat(400_000)}"`,
      'an item must be at most 300000 characters, got 400043; shorten its longest text',
    ],
  ])('that cannot be kept as it is: %s', async (_, key, message) => {
    const taken = await imports.take(
      `[{"id":"good","type":"book","title":"Good"},\n{"id":"a","type":"book","title":"T",${key}}]`,
    );
    expect(taken).toEqual({
      isWhole: false,
      told: [
        '+ good',
        `FILE:2: item 2 (a) is left out: ${message}`,
        'sources/taken.yaml: 1 added, 0 known already, 1 left out',
      ],
    });
  });

  it('that has an id of a million characters, and shows the beginning of it', async () => {
    const taken = await imports.take([{ ...BOOK, id: 'i'.repeat(1_000_000) }]);
    expect(taken.isWhole).toBe(false);
    expect(taken.told[0]).toMatch(
      /^FILE:2: item 1 \(i{59}…\) is left out: an item must be at most 300000 characters/,
    );
  });
});

describe('an item is taken in, and given back as it came,', () => {
  it.each([
    [
      'whatever its id is',
      [
        { id: { a: 1 } },
        { id: null },
        { id: ['x'] },
        { id: true },
        { id: -0.5 },
        { id: '' },
        { id: '\u001b[2J' },
      ],
    ],
    [
      'with nothing under a key',
      [
        {
          publisher: null,
          note: '',
          author: [],
          issued: {},
          URL: '',
          DOI: null,
          language: null,
          custom: null,
        },
      ],
    ],
    [
      'with authors that are no list of names',
      [{ author: 'A. Drop' }, { author: { family: 'Drop' } }, { author: ['A. Drop', null, 5, {}] }],
    ],
    [
      'with lists for texts',
      [{ 'container-title': ['Annals of Rain'], publisher: [], ISSN: ['1', '2'], title: ['Storms'] }],
    ],
    [
      'with signs that are not seen',
      [
        {
          title: 'Sto\u00adrms\u200b',
          abstract: '\u0002\ufeff',
          note: 'a\r\nb\u2028c',
          author: [{ family: 'Dr\u200bop' }],
        },
      ],
    ],
    [
      'with odd keys and numbers',
      [{ '\u200b': 1, 'x\ny': 2, toString: 3, volume: 1e21, score: 1.5e-7, issue: 0.1234567890123456 }],
    ],
    [
      'with a date that cannot be read',
      [
        { issued: { 'date-parts': [[]] } },
        { issued: { 'date-parts': [[1.5]] } },
        { issued: 'June' },
        { issued: [2019] },
      ],
    ],
    ['with long lines that begin with a space', [{ note: ` ${'Read key:value before '.repeat(12)}\nno` }]],
    ['with a title of several lines', [{ title: ' Storms\n and\twind ' }]],
    [
      'with a private address',
      [{ URL: 'file:///home/jan/a.pdf' }, { URL: 'zotero://select/items/1' }, { URL: 'n.a.' }],
    ],
  ])('%s', async (_, parts) => {
    const items = parts.map((part, at) => ({ ...BOOK, id: undefined, title: `Storms ${at}`, ...part }));
    const sent = JSON.parse(JSON.stringify(items)) as Record<string, unknown>[];
    const taken = await imports.take(sent);
    expect([taken.isWhole, remarks(taken)]).toEqual([true, []]);
    const ids = taken.told.flatMap((line) => /^\+ ([^,]*)/.exec(line)?.[1] ?? []);
    const back = (await imports.exported(...ids)).map(({ id, ...rest }, at) =>
      'id' in sent[at]! ? { id, ...rest } : rest,
    );
    expect(back).toEqual(sent);
    expect(await imports.problems()).toEqual([]);
    expect(taken.told.join('\n')).toMatch(/^[ -~…\n]*$/);
  });

  it('with a type that is spelled otherwise, and with one that CSL does not have', async () => {
    const types = ['personal-communication', 'Article Journal', 'legal-case', 'x-new'];
    const items = types.map((type, at) => ({ id: `t${at}`, type, title: `Storms ${at}` }));
    const taken = await imports.take(items);
    expect(remarks(taken)).toEqual([
      'FILE:19: item 4 (t3) is added, but type is none that CSL has, got x-new; it is kept as it is',
    ]);
    const held = await Promise.all(items.map(async ({ id }) => (await imports.publication(id))?.cslType));
    expect(held).toEqual(['personal_communication', 'article-journal', 'legal_case', 'x-new']);
    expect(await imports.exported('t0', 't1', 't2', 't3')).toEqual(items);
  });
});

describe('a CSL file may be', () => {
  it.each([
    ['one item', BOOK],
    ['items under `items`', { items: [BOOK] }],
    ['references of Pandoc', { references: [BOOK] }],
    [
      'a citation of a word processor',
      {
        citationID: 'x',
        properties: {},
        citationItems: [{ id: 7, uris: ['http://zotero.org/1'], itemData: BOOK }],
      },
    ],
    ['a list behind a byte order mark', `\ufeff${JSON.stringify([BOOK])}`],
    ['a list with the line ends of Windows', JSON.stringify([BOOK], null, 2).replaceAll('\n', '\r\n')],
  ])('%s', async (_, value) => {
    expect(await imports.take(value)).toEqual({
      isWhole: true,
      told: ['+ storm-book', 'sources/taken.yaml: 1 added, 0 known already, 0 left out'],
    });
    expect(await imports.exported('storm-book')).toEqual([BOOK]);
  });

  it.each([
    [
      'two lists of items',
      '{"items":[],\n"items":[]}',
      'FILE:1: a CSL file must have one list of items, got 2; put them into one',
    ],
    ['a list of nothing', '[]', 'FILE:1: a CSL file must hold at least one item, got none'],
    ['nesting that never ends', '['.repeat(1_000_000), /^FILE:1: a CSL file must be JSON, got: /],
    ['nesting with an error in it', `${'['.repeat(200_000)}x`, /^FILE:1: a CSL file must be JSON, got: /],
    ['signs for a terminal', '[\u001b[2J]', /^FILE:1: a CSL file must be JSON, got: \P{Cc}*$/u],
    [
      'UTF-16',
      Buffer.from(`\ufeff${JSON.stringify([BOOK])}`, 'utf16le'),
      'FILE:1: a text must be UTF-8, got other bytes; save it as UTF-8',
    ],
  ])('but not %s', async (_, value, message) => {
    const refusal = await imports.take(value).catch((error: Error) => error.message);
    expect(String(refusal).replace(/^.*FILE:/, 'FILE:')).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });

  it('a library that takes several files of sources', async () => {
    const abstract = '<p>It rains. </p>'.repeat(500);
    const library = Array.from({ length: 150 }, (_, at) => ({
      ...BOOK,
      id: `b-${at}`,
      title: `Storm ${at}`,
      abstract,
    }));
    expect(counts(await imports.take(library))).toBe('150 added, 0 known already, 0 left out');
    const sizes = await Promise.all(
      ['taken', 'taken-2'].map(async (name) => Buffer.byteLength(await imports.read(name))),
    );
    expect(sizes.filter((size) => size > 1_000_000)).toEqual([]);
    expect(await imports.problems()).toEqual([]);
    expect(counts(await imports.take(library))).toBe('0 added, 150 known already, 0 left out');
  });
});
