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
  await api.close();
  await connection.close();
});

/** Words that are in most of the fixture world. */
const TEXT =
  'paraplu’s umbrellas regen rain dry droog nat wet hats weather Deense Vlaams België Europese Nederland';

const SEARCH = `query ($text: String!, $types: [EntityType!], $in: [ID!]) {
  search(text: $text, types: $types, in: $in, first: 100) {
    totalCount
    counts { type count }
    countsByPlace { value { key label(language: EN) entity { __typename id } } count }
    nodes { thing { __typename id } }
  }
}`;

interface Found {
  totalCount: number;
  counts: { type: string; count: number }[];
  countsByPlace: { value: { key: string; label: string; entity: object }; count: number }[];
  nodes: { thing: { __typename: string; id: string } }[];
}

async function search(narrowed: { text?: string; types?: string[]; in?: string[] }): Promise<Found> {
  const { data, errors } = await api.ask(SEARCH, { text: TEXT, ...narrowed });
  expect(errors).toBeUndefined();
  return data.search;
}

const idsOf = ({ nodes }: Found) => nodes.map(({ thing }) => thing.id).sort();
const byPlace = ({ countsByPlace }: Found) => countsByPlace.map(({ value, count }) => [value.key, count]);

describe('a search in places', () => {
  it.each([
    [
      'in a region',
      ['BE-VLG'],
      [
        'BE-VLG',
        'ghent-walkways',
        'ghent-walkways/dance-aim',
        'ghent-walkways/dance-brought-rain',
        'ghent-walkways/roofs-keep-dry',
        'rain-dance',
        // Cited about what was done there.
        'umbrella-study-2017',
        // Cited by a lesson of a case there.
        'umbrella-webinar',
        'wet-gazette',
      ],
    ],
    [
      'in a country and its regions',
      ['BE'],
      [
        'BE',
        'BE-VLG',
        'ghent-walkways',
        'ghent-walkways/dance-aim',
        'ghent-walkways/dance-brought-rain',
        // Adopted in the whole country, in a case of the region.
        'ghent-walkways/hats',
        'ghent-walkways/hats-both-ways',
        'ghent-walkways/roofs-keep-dry',
        'rain-dance',
        'sun-hats',
        'umbrella-study-2017',
        'umbrella-webinar',
        'wet-gazette',
      ],
    ],
    [
      'at home: barriers, programmes and actors too',
      ['NL'],
      [
        'NL',
        'drizzle',
        'dry-agenda',
        'dry-netherlands',
        'getting-wet',
        'getting-wet/rainy-days',
        'umbrella-sharing',
        'umbrella-study-2017',
        'utrecht-umbrellas/home-result',
        'utrecht-umbrellas/home-trial',
        'weather-agenda',
        'weather-ministry',
        'weather-office',
        'wet-feet',
      ],
    ],
    ['nowhere', [], []],
  ])('finds what belongs %s', async (_, places, ids) => {
    const found = await search({ in: places });
    expect(idsOf(found)).toEqual(ids);
    expect(found.totalCount).toBe(ids.length);
  });

  it('finds what was claimed of a condition where its state was told', async () => {
    const { nodes } = await search({ text: 'sheds planned', types: ['Claim'], in: ['NL'] });
    expect(nodes.map(({ thing }) => thing.id)).toContain('dry-storage/sheds-planned');
  });

  it('finds what belongs to any of several, each once, however they are listed', async () => {
    const [both, listed, one, other] = [
      await search({ in: ['BE', 'DK'] }),
      await search({ in: ['DK', 'BE', 'DK'] }),
      await search({ in: ['BE'] }),
      await search({ in: ['DK'] }),
    ];
    expect(listed).toEqual(both);
    expect(idsOf(both)).toEqual([...new Set([...idsOf(one), ...idsOf(other)])].sort());
    expect(idsOf(both).length).toBeLessThan(one.totalCount + other.totalCount);
  });

  it('keeps the order that the hits have without places', async () => {
    const order = ({ nodes }: Found) => nodes.map(({ thing }) => thing.id);
    const some = order(await search({ in: ['DK'] }));
    expect(order(await search({})).filter((id) => some.includes(id))).toEqual(some);
  });

  it('refuses a place that is not known, with the nearest', async () => {
    const { errors, statements } = await api.ask(SEARCH, { text: 'rain', in: ['Belgium'] });
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'in must be the id of a jurisdiction that is known here, got "Belgium"; did you mean BE?',
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ]);
    // Whether it had that id before.
    expect(statements).toBe(2);
  });
});

describe('counts by place', () => {
  it('tell how many hits each place has with its parts, most first', async () => {
    const { countsByPlace } = await search({});
    expect(countsByPlace).toEqual([
      { value: { key: 'DK', label: 'Denmark', entity: { __typename: 'Country', id: 'DK' } }, count: 20 },
      { value: { key: 'NL', label: 'Netherlands', entity: { __typename: 'Country', id: 'NL' } }, count: 14 },
      { value: { key: 'BE', label: 'Belgium', entity: { __typename: 'Country', id: 'BE' } }, count: 13 },
      {
        value: { key: 'BE-VLG', label: 'Flanders', entity: { __typename: 'Region', id: 'BE-VLG' } },
        count: 9,
      },
      { value: { key: 'EU', label: 'European Union', entity: { __typename: 'Union', id: 'EU' } }, count: 1 },
    ]);
  });

  it.each([
    ['alone', {}],
    ['together with types', { types: ['Claim', 'Practice'] }],
  ])('tell what each place would leave, %s', async (_, narrowed) => {
    for (const [place, count] of byPlace(await search(narrowed))) {
      const { totalCount } = await search({ ...narrowed, in: [place as string] });
      expect([place, totalCount]).toEqual([place, count]);
    }
  });

  it('stand beside counts by type that tell what each type would leave there', async () => {
    const there = await search({ in: ['BE'] });
    for (const { type, count } of there.counts) {
      const { totalCount } = await search({ types: [type], in: ['BE'] });
      expect([type, totalCount]).toEqual([type, count]);
    }
    expect(there.counts.reduce((sum, { count }) => sum + count, 0)).toBe(there.totalCount);
  });

  it('leave out what belongs to no place', async () => {
    const found = await search({ types: ['PolicyArea', 'Condition', 'SearchRecord'] });
    expect(found.totalCount).toBe(3);
    expect(byPlace(found)).toEqual([]);
  });

  it('take one statement beside that of the search', async () => {
    const ask = async (fields: string) =>
      (await api.ask(`{ search(text: "umbrella", in: ["DK"]) { ${fields} } }`)).statements;
    expect(await ask('totalCount counts { type count } nodes { tier }')).toBe(1);
    expect(await ask('totalCount counts { type count } countsByPlace { value { key label } count }')).toBe(2);
  });

  it('of a text without words are none, without asking', async () => {
    const { data, statements } = await api.ask(SEARCH, { text: '?!', in: ['DK'] });
    expect(data.search).toEqual({ totalCount: 0, counts: [], countsByPlace: [], nodes: [] });
    expect(statements).toBe(0);
  });
});
