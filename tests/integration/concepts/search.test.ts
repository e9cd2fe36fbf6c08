import fc from 'fast-check';
import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { openFixture } from '../../support/fixture';

let connection: Connection;
let api: TestApi;

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection);
});

afterAll(async () => {
  await connection.write((run) => run('MATCH (noise:Entity {witness: "noise"}) DETACH DELETE noise'));
  await api.close();
  await connection.close();
});

interface Hit {
  tier: string;
  thing: { id: string };
}
interface Suggested {
  text: string;
  language: string | null;
  hint: string;
  thing: { id: string };
}

const SEARCH = `query ($text: String!, $types: [EntityType!], $first: Int! = 100, $after: String) {
  search(text: $text, types: $types, first: $first, after: $after) {
    totalCount
    counts { type count }
    edges { cursor node { tier thing { id } } }
    nodes { tier thing { id } }
    pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  }
}`;

async function search(text: string, more: { types?: string[]; first?: number; after?: string | null } = {}) {
  const { data, errors } = await api.ask(SEARCH, { text, ...more });
  expect(errors).toBeUndefined();
  return data.search as {
    totalCount: number;
    counts: { type: string; count: number }[];
    edges: { cursor: string; node: Hit }[];
    nodes: Hit[];
    pageInfo: { startCursor: string; endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
  };
}

/** The ids that a search gives, by tier in the order of the tiers. Within a tier they are sorted: scores decide there. */
async function tiers(text: string, types?: string[]): Promise<[tier: string, ids: string[]][]> {
  const { nodes } = await search(text, types && { types });
  const found = [...new Set(nodes.map(({ tier }) => tier))];
  expect(nodes.map(({ tier }) => tier)).toEqual(
    found.flatMap((tier) => nodes.filter((node) => node.tier === tier).map(() => tier)),
  );
  return found.map((tier) => [
    tier,
    nodes
      .filter((node) => node.tier === tier)
      .map(({ thing }) => thing.id)
      .sort(),
  ]);
}

async function suggest(text: string, args = '', headers = {}): Promise<Suggested[]> {
  const { data, errors } = await api.ask(
    `query ($text: String!) { suggest(text: $text${args}) { text language hint thing { id } } }`,
    { text },
    headers,
  );
  expect(errors).toBeUndefined();
  return data.suggest;
}

describe('a search', () => {
  it.each([
    ['Nat worden', 'EXACT_NAME', 'getting-wet'],
    ['getting WET!', 'EXACT_NAME', 'getting-wet'],
    ['belgie', 'EXACT_NAME', 'BE'],
    ["Kopenhagen leent paraplu's uit", 'EXACT_NAME', 'copenhagen-umbrellas'],
    ['Do umbrellas work', 'EXACT_NAME', 'umbrella-study-2017'],
    ['getting soaked', 'EXACT_LABEL', 'getting-wet'],
    ['geting wet', 'EXACT_LABEL', 'getting-wet'],
    ['WD', 'EXACT_LABEL', 'weather-office'],
    ['danish', 'EXACT_LABEL', 'DK'],
    ['Opvouwbare par', 'NAME_START', 'folding-umbrella-sharing'],
    ['Regeninst', 'NAME_START', 'rain-institute'],
  ])('for %j finds first, as %s, %s', async (text, tier, id) => {
    expect((await tiers(text))[0]).toEqual([tier, [id]]);
  });

  it('finds other forms of Dutch words', async () => {
    expect(await tiers('reiziger')).toEqual([
      [
        'ALL_WORDS',
        [
          'copenhagen-umbrellas/a-third-at-most',
          'copenhagen-umbrellas/agency-division-says-drier',
          'copenhagen-umbrellas/agency-says-drier',
          'copenhagen-umbrellas/drier-by-half',
          'copenhagen-umbrellas/old-count',
        ],
      ],
    ]);
  });

  it('finds other forms of English words', async () => {
    expect(await tiers('walking danced')).toEqual([
      [
        'SOME_WORDS',
        [
          'ghent-walkways',
          'ghent-walkways/dance',
          'ghent-walkways/dance-aim',
          'ghent-walkways/dance-brought-rain',
          'getting-wet',
          'rain-dance',
          'search-trials-of-rain-dances',
        ].sort(),
      ],
    ]);
  });

  it('puts entities with all words before those with some', async () => {
    expect(await tiers('daken droog')).toEqual([
      ['ALL_WORDS', ['ghent-walkways/roofs-keep-dry']],
      [
        'SOME_WORDS',
        [
          'copenhagen-umbrellas/folding-aim',
          'covered-walkways',
          'dry-agenda',
          'dry-netherlands',
          'dry-storage',
          'ghent-walkways',
          'ghent-walkways/benches',
          'ghent-walkways/benches-advised',
          'ghent-walkways/hats-both-ways',
          'ghent-walkways/roofs',
          'ghent-walkways/roofs-do-not-keep-dry',
          'ghent-walkways/roofs-no-help-in-drizzle',
        ],
      ],
    ]);
  });

  it.each([
    ['Vlaandern', 'BE-VLG'],
    ['preciptation', 'weather'],
    ['parapluprief', 'copenhagen-umbrellas'],
  ])('finds %j, which has a letter wrong', async (text, id) => {
    expect(await tiers(text)).toEqual([['SOME_WORDS', [id]]]);
  });

  it('finds who wrote and published', async () => {
    expect((await tiers('regeldruk uitgevers'))[0]).toEqual(['ALL_WORDS', ['rain-yearbook-2021']]);
    expect((await tiers('Drop'))[0]).toEqual(['ALL_WORDS', ['umbrella-study-2017']]);
  });

  it('finds claims that are deprecated', async () => {
    expect((await tiers('telling'))[0]).toEqual(['ALL_WORDS', ['copenhagen-umbrellas/old-count']]);
  });

  it('keeps to the types that are asked for, however they are listed', async () => {
    expect(await tiers('weather', ['Actor', 'Programme', 'Actor'])).toEqual([
      ['NAME_START', ['weather-agenda', 'weather-office']],
      ['ALL_WORDS', ['weather-ministry']],
    ]);
    expect(await tiers('weather', [])).toEqual([]);
  });

  it('counts the hits of each type, on all pages together', async () => {
    const all = await search('umbrella');
    const one = await search('umbrella', { first: 1 });
    expect(one.counts).toEqual(all.counts);
    expect(one.totalCount).toBe(all.nodes.length);
    expect(all.counts).toEqual([
      { type: 'Practice', count: 2 },
      { type: 'Case', count: 1 },
      { type: 'Adoption', count: 3 },
      { type: 'Claim', count: 6 },
      { type: 'Lesson', count: 1 },
      { type: 'Webinar', count: 1 },
      { type: 'Publication', count: 1 },
    ]);
  });

  it('gives the same whole list, whatever the size of its pages', async () => {
    const all = await search('paraplu’s umbrellas regen rain dry');
    expect(all.nodes.length).toBeGreaterThan(20);
    expect(new Set(all.nodes.map(({ thing }) => thing.id)).size).toBe(all.nodes.length);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 17 }), async (first) => {
        const walked: Hit[] = [];
        let after: string | null = null;
        do {
          const { edges, nodes, pageInfo } = await search('paraplu’s umbrellas regen rain dry', {
            first,
            after,
          });
          expect(edges.map(({ node }) => node)).toEqual(nodes);
          expect(pageInfo.hasPreviousPage).toBe(after !== null);
          walked.push(...nodes);
          after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        } while (after !== null);
        expect(walked).toEqual(all.nodes);
      }),
      { numRuns: 4 },
    );
  });

  it('marks the words in the text that says most of them', async () => {
    const { data } = await api.ask(`{
      name: search(text: "delen opvouwbare paraplu", first: 1) { ...marked }
      title: search(text: "work", types: [Publication]) { ...marked }
      hidden: search(text: "Deense", first: 1) { ...marked }
    }
    fragment marked on SearchHitConnection {
      nodes { thing { id } highlight { field language parts { text isMatch } } }
    }`);
    expect(data).toEqual({
      name: {
        nodes: [
          {
            thing: { id: 'folding-umbrella-sharing' },
            highlight: {
              field: 'name',
              language: 'NL',
              parts: [
                { text: 'Opvouwbare', isMatch: true },
                { text: ' ', isMatch: false },
                { text: 'paraplu’s', isMatch: true },
                { text: ' ', isMatch: false },
                { text: 'delen', isMatch: true },
              ],
            },
          },
        ],
      },
      title: {
        nodes: [
          {
            thing: { id: 'umbrella-study-2017' },
            highlight: {
              field: 'title',
              language: null,
              parts: [
                { text: 'Do umbrellas ', isMatch: false },
                { text: 'work', isMatch: true },
                { text: '?', isMatch: false },
              ],
            },
          },
        ],
      },
      hidden: { nodes: [{ thing: { id: 'DK' }, highlight: null }] },
    });
  });

  it('takes one statement, one more for all highlights, and one for the entities of each type that is not held in memory', async () => {
    const ask = async (fields: string) => {
      const { errors, statements } = await api.ask(
        `{ search(text: "umbrella", types: [Practice, Claim]) { ${fields} } }`,
      );
      expect(errors).toBeUndefined();
      return statements;
    };
    expect(await ask('totalCount')).toBe(1);
    expect(await ask('totalCount counts { type count } pageInfo { endCursor } nodes { tier }')).toBe(1);
    expect(await ask('nodes { highlight { field } }')).toBe(2);
    expect(await ask('nodes { thing { id } highlight { field } }')).toBe(3);
    expect(await ask('nodes { thing { id ... on Practice { nameNl: name(language: NL) } } }')).toBe(2);
  });

  it('of several texts at once takes one statement too', async () => {
    const { data, statements } = await api.ask(
      '{ a: search(text: "drizzle") { totalCount } b: search(text: "Motregen") { totalCount } none: search(text: "?") { totalCount } }',
    );
    expect(statements).toBe(1);
    expect(data).toEqual({ a: { totalCount: 2 }, b: { totalCount: 2 }, none: { totalCount: 0 } });
  });
});

describe('suggestions', () => {
  it('begin with names that begin with the text, and tell what kinds of thing they are', async () => {
    expect(await suggest('reg')).toEqual([
      { text: 'Regendans', language: 'NL', hint: 'werkwijze', thing: { id: 'rain-dance' } },
      { text: 'Regeninstituut', language: 'NL', hint: 'actor', thing: { id: 'rain-institute' } },
      { text: 'Regenjaarboek', language: null, hint: 'publicatie', thing: { id: 'rain-yearbook-2021' } },
      {
        text: 'Deense Regendienst',
        language: 'NL',
        hint: 'actor, Denemarken',
        thing: { id: 'danish-rain-agency' },
      },
      {
        text: 'Oude Regendienst',
        language: 'NL',
        hint: 'actor, Denemarken',
        thing: { id: 'old-rain-agency' },
      },
    ]);
  });

  it.each([
    ['nl', 'Webinar over paraplu’s', 'Weer', 'beleidsterrein'],
    ['en', 'Webinar on umbrellas', 'Weather', 'policy area'],
  ])('come in the language of the request where both fit: %s', async (language, webinar, area, hint) => {
    expect(await suggest('we', ', first: 2', { 'accept-language': language })).toEqual([
      { text: webinar, language: language.toUpperCase(), hint: 'webinar', thing: { id: 'umbrella-webinar' } },
      { text: area, language: language.toUpperCase(), hint, thing: { id: 'weather' } },
    ]);
  });

  it('say of cases where they took place', async () => {
    expect(await suggest('umbrella tr')).toEqual([
      {
        text: 'umbrella trial',
        language: 'EN',
        hint: 'casus, Denemarken',
        thing: { id: 'copenhagen-umbrellas' },
      },
    ]);
  });

  it('put an exact name first, then another exact label', async () => {
    expect((await suggest('weer')).map(({ text }) => text)).toEqual([
      'Weer',
      'Weeragenda',
      'Weerdienst',
      'Ministerie van Weer',
    ]);
    expect((await suggest('wd')).map(({ text }) => text)).toEqual(['WD']);
  });

  it('give the name where a label fits that is only there to be found', async () => {
    expect((await suggest('nat wordd')).map(({ text }) => text)).toEqual(['Nat worden']);
  });

  it.each(['sharing fol', 'sharng folding umb', 'foldin umbrellas', 'sharing umbrelas'])(
    'take an unfinished last word, and words with one letter wrong: %j',
    async (text) => {
      expect((await suggest(text)).map(({ thing }) => thing.id)).toContain('folding-umbrella-sharing');
    },
  );

  it('keep to the types and the number that are asked for', async () => {
    expect((await suggest('d', ', types: [Actor]')).map(({ text }) => text)).toEqual([
      'Deense Regendienst',
      'Loans Division',
    ]);
    expect(await suggest('d', ', first: 2')).toHaveLength(2);
  });

  it('take one statement, and one more for all places of actors', async () => {
    const asked = async (fields: string) =>
      (await api.ask(`{ suggest(text: "d", types: [Actor, Practice]) { ${fields} } }`)).statements;
    expect([await asked('text'), await asked('text hint')]).toEqual([1, 2]);
  });
});

describe('a text that cannot be searched for', () => {
  it.each([
    ['search', 'x'.repeat(10_000), 'text must have at most 200 characters, got 10000'],
    ['search', 'x '.repeat(31), 'text must have at most 30 words, got 31'],
    [
      'suggest',
      'x '.repeat(150),
      'text must have at most 200 characters, got 300; text must have at most 30 words, got 150',
    ],
  ])('is refused before anything is read: %s %#', async (field, text, message) => {
    const { errors, statements } = await api.ask(
      field === 'search'
        ? 'query ($text: String!) { search(text: $text) { totalCount } }'
        : 'query ($text: String!) { suggest(text: $text) { text } }',
      { text },
    );
    expect(errors).toEqual([expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } })]);
    expect(statements).toBe(0);
  });

  it.each([
    ['search(text: "a", first: 101) { totalCount }', 'first must be from 1 to 100, got 101'],
    ['suggest(text: "a", first: 21) { text }', 'first must be from 1 to 20, got 21'],
    ['suggest(text: "a", first: 0) { text }', 'first must be from 1 to 20, got 0'],
    [
      'search(text: "a", after: "x") { totalCount }',
      expect.stringMatching(/^after must be a cursor of this list/),
    ],
  ])('nor can %s be given', async (field, message) => {
    const { errors, statements } = await api.ask(`{ ${field} }`);
    expect(errors).toEqual([expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } })]);
    expect(statements).toBe(0);
  });

  it("refuses another list's cursor", async () => {
    const { data } = await api.ask('{ practices(first: 1) { pageInfo { endCursor } } }');
    const { errors } = await api.ask(
      `{ search(text: "rain", after: "${data.practices.pageInfo.endCursor}") { totalCount } }`,
    );
    expect(errors?.[0]?.message).toMatch(/^after must be a cursor of this list/);
  });

  it('gives nothing behind a place that no hit can have', async () => {
    const after = Buffer.from(JSON.stringify(['search', 9, 1, 'x'])).toString('base64url');
    expect((await search('rain', { after })).nodes).toEqual([]);
  });

  it.each(['', '   ', '!?.,', '😀🌧️', '"', '\\', '(((', '~*?^', '\u0000\u0007', '+ - && ||'])(
    'has no words and finds nothing, without asking: %j',
    async (text) => {
      const { data, errors, statements } = await api.ask(
        'query ($text: String!) { search(text: $text) { totalCount counts { type } nodes { tier } } suggest(text: $text) { text } }',
        { text },
      );
      expect(errors).toBeUndefined();
      expect(data).toEqual({ search: { totalCount: 0, counts: [], nodes: [] }, suggest: [] });
      expect(statements).toBe(0);
    },
  );

  it.each([
    'name:* OR (',
    'nameNl:regen',
    '*:*',
    'AND OR NOT',
    'AND',
    'regen AND NOT (',
    'regen~',
    'regen~0.9 umbrella^2',
    '/r[a-z]+n/',
    '[a TO z]',
    '{a TO z}',
    '"regen',
    'regen\\',
    '\\"regen\\"',
    '⑴ ½ ﷺ İ',
    'ß œ Ａ',
    "x'}) DETACH DELETE n //`$keys \\u0000 }",
    'CALL db.index.fulltext.drop("labels")',
    'the of and',
    'de het een van',
    'welke wat waarom',
    'a'.repeat(200),
    '雨 傘',
    'مظلة',
  ])('is taken for words: %j', async (text) => {
    const { errors } = await api.ask(
      `query ($text: String!) {
        search(text: $text) { totalCount nodes { tier thing { id } highlight { field parts { text } } } }
        suggest(text: $text) { text hint thing { id } }
      }`,
      { text },
    );
    expect(errors).toBeUndefined();
  });

  it('is taken for words whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (text) => {
        const { errors } = await api.ask(
          'query ($text: String!) { search(text: $text, first: 1) { totalCount } suggest(text: $text) { text } }',
          { text },
        );
        for (const { extensions } of errors ?? []) expect(extensions.code).toBe('BAD_USER_INPUT');
      }),
      { numRuns: 60 },
    );
  });
});

// Stands last: what it adds changes how rare words are.
describe('among very many things', () => {
  it('a name comes first all the same, and only a thousand are hits', async () => {
    await connection.write((run) =>
      run(`UNWIND range(1, 1500) AS at
        CREATE (:Entity:Claim {id: 'noise/' + at, type: 'Claim', witness: 'noise',
          statementEn: 'Wet feet, wet feet: feet get wet.'})`),
    );
    const { data } = await api.ask(
      '{ search(text: "wet feet", first: 2) { totalCount counts { type count } nodes { tier } edges { node { thing { id } } } } }',
    );
    expect(data.search).toMatchObject({
      totalCount: 1000,
      nodes: [{ tier: 'EXACT_NAME' }, { tier: 'ALL_WORDS' }],
    });
    expect(data.search.edges[0].node.thing.id).toBe('wet-feet');
    const { totalCount, nodes } = await search('wet feet', { types: ['Barrier'] });
    expect(totalCount).toBe(nodes.length);
    expect(nodes[0]).toEqual({ tier: 'EXACT_NAME', thing: { id: 'wet-feet' } });
  });
});
