import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLObjectType } from 'graphql';
import { createSchema } from '../../../api/graphql/schema';
import type { Connection } from '../../../graph/database/connection';
import { openDriver } from '../../../graph/database/driver';
import type { List, Narrowing, Way } from '../../../graph/model/list';
import { createTestApi, type TestApi } from '../../support/api';
import { selectEverything } from '../../support/everything';
import { openFirstRevision, ROOT, testServer } from '../../support/fixture';
import { profile, unrecognizedIn } from '../../support/profile';

let connection: Connection;
let api: TestApi;
const sent = new Set<string>();

beforeAll(async () => {
  connection = await openFirstRevision({ onStatement: ({ statement }) => sent.add(statement) });
  api = await createTestApi(connection);
});

afterAll(async () => {
  await api.close();
  await connection.close();
});

const schema = createSchema(ROOT);

const EXAMPLES = [
  ['barrier', 'getting-wet'],
  ['barrier', 'drizzle'],
  ['practice', 'umbrella-sharing'],
  ['practice', 'folding-umbrella-sharing'],
  ['condition', 'dry-storage'],
  ['condition', 'public-money'],
  ['case', 'copenhagen-umbrellas'],
  ['adoption', 'copenhagen-umbrellas/station-umbrellas'],
  ['adoption', 'ghent-walkways/hats'],
  ['claim', 'copenhagen-umbrellas/drier-by-half'],
  ['claim', 'copenhagen-umbrellas/old-count'],
  ['claim', 'dry-storage/sheds-planned'],
  ['claim', 'getting-wet/rainy-days'],
  ['lesson', 'copenhagen-umbrellas/hang-them-low'],
  ['lesson', 'share-before-you-build'],
  ['actor', 'weather-office'],
  ['actor', 'danish-rain-agency'],
  ['actor', 'rain-institute'],
  ['actor', 'weather-ministry'],
  ['programme', 'dry-netherlands'],
  ['programme', 'dry-agenda'],
  ['programme', 'weather-agenda'],
  ['searchRecord', 'search-trials-of-rain-dances'],
  ['webinar', 'umbrella-webinar'],
  ['publication', 'umbrella-study-2017'],
  ['publication', 'wet-gazette'],
  ['country', 'BE'],
  ['region', 'BE-VLG'],
  ['union', 'EU'],
  ['policyArea', 'weather'],
] as const;

/** Fields that are asked for at once: a cold engine plans the statements of each, and a request may not take as long as all of them. */
const AT_ONCE = 4;

describe('every field of every concept', () => {
  it.each(EXAMPLES)('%s %s', async (field, id) => {
    const type = schema.getQueryType()?.getFields()[field]?.type as GraphQLObjectType;
    const fields = selectEverything(schema, type);
    const told = {};
    for (let at = 0; at < fields.length; at += AT_ONCE) {
      const some = fields.slice(at, at + AT_ONCE).join('\n');
      const { data, errors } = await api.ask(`{ ${field}(id: "${id}") { ${some} } }`);
      expect(errors).toBeUndefined();
      Object.assign(told, data[field]);
    }
    expect(told).toMatchSnapshot();
  });

  it('a revision', async () => {
    const { data, errors } = await api.ask(
      `{ revision { ${selectEverything(schema, schema.getType('Revision') as GraphQLObjectType).join('\n')} } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.revision).toEqual({
      // Nothing is told of a first revision.
      changes: null,
      number: expect.any(Number),
      appliedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      added: 65,
      changed: 0,
      retired: 0,
      counts: expect.arrayContaining([
        { type: 'Barrier', count: 3 },
        { type: 'Claim', count: 22 },
        { type: 'Union', count: 1 },
      ]),
    });
  });
});

describe('every field of a search', () => {
  it('a hit and a suggestion', async () => {
    const { data, errors } = await api.ask(`{
      search(text: "motregen", types: [Barrier]) {
        edges { cursor node { ...hit } }
        nodes { ...hit }
        pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
        totalCount
        counts { type count }
        countsByPlace { value { key label entity { id } } count }
      }
      suggest(text: "drizz") { text language thing { __typename id } hint dutch: hint(language: NL) }
    }
    fragment hit on SearchHit { tier thing { __typename id } highlight { field language parts { text isMatch } } }`);
    const cursor = expect.any(String);
    const thing = { __typename: 'Barrier', id: 'drizzle' };
    const highlight = { field: 'name', language: 'NL', parts: [{ text: 'Motregen', isMatch: true }] };
    const hit = { tier: 'EXACT_NAME', thing, highlight };
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      search: {
        edges: [{ cursor, node: hit }],
        nodes: [hit],
        pageInfo: { startCursor: cursor, endCursor: cursor, hasNextPage: false, hasPreviousPage: false },
        totalCount: 1,
        counts: [{ type: 'Barrier', count: 1 }],
        countsByPlace: [{ value: { key: 'NL', label: 'Nederland', entity: { id: 'NL' } }, count: 1 }],
      },
      suggest: [{ text: 'Drizzle', language: 'EN', thing, hint: 'knelpunt', dutch: 'knelpunt' }],
    });
  });
});

describe('lists that nothing narrows', () => {
  it.each([
    ['countries', ['BE', 'DK', 'NL']],
    ['unions', ['EU']],
    ['conditions', ['dry-storage', 'public-money']],
    ['policyAreas', ['weather']],
    ['webinars', ['umbrella-webinar']],
  ])('%s', async (field, ids) => {
    const { data, errors } = await api.ask(`{ ${field} { totalCount nodes { id } } }`);
    expect(errors).toBeUndefined();
    expect(data[field]).toEqual({ totalCount: ids.length, nodes: ids.map((id) => ({ id })) });
  });
});

describe('filters', () => {
  it.each([
    ['barriers', '{ jurisdiction: "DK" }', []],
    ['practices', '{ barrier: "drizzle" }', ['covered-walkways']],
    ['practices', '{ adoptedIn: ["BE"] }', ['covered-walkways', 'rain-dance', 'sun-hats']],
    ['cases', '{ kinds: [SUCCESS, CAUTIONARY] }', ['copenhagen-umbrellas', 'utrecht-umbrellas']],
    ['cases', '{ in: ["BE"] }', ['ghent-walkways']],
    [
      'cases',
      '{ practice: "umbrella-sharing", policyArea: "weather" }',
      ['copenhagen-umbrellas', 'utrecht-umbrellas'],
    ],
    ['adoptions', '{ statuses: [PILOT] }', ['copenhagen-umbrellas/folding-trial']],
    ['adoptions', '{ in: ["BE-VLG"], practice: "rain-dance" }', ['ghent-walkways/dance']],
    [
      'claims',
      '{ kinds: [COST, EVENT] }',
      ['copenhagen-umbrellas/cost-per-umbrella', 'copenhagen-umbrellas/first-umbrella'],
    ],
    [
      'claims',
      '{ barrier: "getting-wet", effects: [WORSENS], bases: [MEASURED] }',
      ['ghent-walkways/dance-brought-rain'],
    ],
    ['claims', '{ evidence: [STATISTIC] }', ['getting-wet/rainy-days', 'ghent-walkways/dance-brought-rain']],
    [
      'lessons',
      '{ barrier: "getting-wet", practice: "umbrella-sharing", corners: [POLITICS] }',
      ['share-before-you-build'],
    ],
    ['actors', '{ kinds: [AGENCY], corners: [DELIVERY], in: ["DK"] }', ['danish-rain-agency']],
    ['programmes', '{ kinds: [PROGRAMME], barrier: "getting-wet" }', ['dry-netherlands']],
    [
      'publications',
      '{ cslTypes: ["report", "book"], discusses: "copenhagen-umbrellas" }',
      ['umbrella-study-2017'],
    ],
    ['regions', '{ partOf: "BE" }', ['BE-VLG']],
    ['searchRecords', '{ barrier: "drizzle" }', ['search-trials-of-rain-dances']],
    ['searchRecords', '{ barrier: "wet-feet" }', []],
  ])('%s %s', async (field, filter, ids) => {
    const { data, errors } = await api.ask(`{ ${field}(filter: ${filter}) { totalCount nodes { id } } }`);
    expect(errors).toBeUndefined();
    expect(data[field]).toEqual({ totalCount: ids.length, nodes: ids.map((id) => ({ id })) });
  });

  it('ranked practices by standing and band', async () => {
    const ranked = (filter: string) =>
      `practices(filter: ${filter}) { totalCount nodes { practice { id } } }`;
    const { data } = await api.ask(
      `{ barrier(id: "getting-wet") { contested: ${ranked('{ standings: [CONTESTED] }')} strong: ${ranked('{ bands: [STRONG] }')} } }`,
    );
    expect(data.barrier).toEqual({
      contested: { totalCount: 1, nodes: [{ practice: { id: 'covered-walkways' } }] },
      strong: { totalCount: 1, nodes: [{ practice: { id: 'umbrella-sharing' } }] },
    });
  });
});

describe('facets', () => {
  const FACETS = 'facets(by: [CASE_KIND, BARRIER]) { dimension values { value { key } count } }';

  /** What is told of a list, in short. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape follows the selection
  const told = ({ facets }: any): string[] =>
    // biome-ignore lint/suspicious/noExplicitAny: the shape follows the selection
    facets.flatMap(({ dimension, values }: any) =>
      // biome-ignore lint/suspicious/noExplicitAny: the shape follows the selection
      values.map(({ value, count }: any) => `${dimension} ${value.key} ${count}`),
    );

  it.each([
    'practices',
    'practices(filter: { barrier: "drizzle" })',
    'cases',
    'cases(filter: { in: ["BE"] })',
    'cases(filter: { practice: "umbrella-sharing" })',
    'cases(filter: { policyArea: "weather" })',
    'adoptions',
    'adoptions(filter: { practice: "umbrella-sharing" })',
    'claims',
    'claims(filter: { barrier: "getting-wet" })',
  ])('of %s count all of its rows', async (list) => {
    const { data, errors } = await api.ask(`{ list: ${list} { totalCount ${FACETS} } }`);
    expect(errors).toBeUndefined();
    expect(told(data.list)).toMatchSnapshot();
    const { values } = data.list.facets[0];
    // No row of the fixture has two kinds of case.
    const sum = values.reduce((total: number, { count }: { count: number }) => total + count, 0);
    expect(sum).toBeGreaterThanOrEqual(data.list.totalCount);
  });

  it('stand beside lists of one entity too', async () => {
    const { data, errors } = await api.ask(`{
      practice(id: "umbrella-sharing") { adoptions { ${FACETS} } claims { ${FACETS} } }
      publication(id: "umbrella-study-2017") { citedBy { ${FACETS} } } }`);
    expect(errors).toBeUndefined();
    expect(
      [data.practice.adoptions, data.practice.claims, data.publication.citedBy].map(told),
    ).toMatchSnapshot();
  });

  it.each([
    ['no dimension', '[]'],
    ['the same twice', '[BARRIER, BARRIER]'],
    ['more than five', '[BARRIER, PRACTICE, YEAR, BASIS, DESIGN, STATUS]'],
  ])('refuse %s', async (_, by) => {
    const { errors } = await api.ask(`{ cases { facets(by: ${by}) { dimension } } }`);
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/^by must name 1 to 5 different dimensions, got/),
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});

describe('ids', () => {
  it('lead to any thing, whatever its type, in the order asked', async () => {
    const ids = [
      'NL',
      'no-such-thing',
      'getting-wet',
      'copenhagen-umbrellas/drier-by-half',
      'umbrella-webinar',
    ];
    const { data } = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    expect(data.nodes).toEqual([
      { __typename: 'Country', id: 'NL' },
      null,
      { __typename: 'Barrier', id: 'getting-wet' },
      { __typename: 'Claim', id: 'copenhagen-umbrellas/drier-by-half' },
      { __typename: 'Webinar', id: 'umbrella-webinar' },
    ]);
  });

  it('that an entity had before still resolve', async () => {
    const { data } = await api.ask('{ barrier(id: "rain") { id } node(id: "rain") { __typename id } }');
    expect(data).toEqual({
      barrier: { id: 'getting-wet' },
      node: { __typename: 'Barrier', id: 'getting-wet' },
    });
  });

  it('that name nothing, or an entity of another type, give null', async () => {
    const { data, errors } = await api.ask(
      '{ barrier(id: "umbrella-sharing") { id } webinar(id: "wet-gazette") { id } country(id: "BE-VLG") { id } node(id: "") { id } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ barrier: null, webinar: null, country: null, node: null });
  });
});

describe('a list', () => {
  it.each([
    ['lessons', 'corners: [POLITICS]', 1],
    ['lessons', 'practice: "umbrella-sharing"', 2],
    ['programmes', 'kinds: [BILL]', 1],
    ['publications', 'cslTypes: ["report"]', 1],
  ])('of %s narrowed by %s holds those of the whole list that fit', async (field, filter, count) => {
    const { data, errors } = await api.ask(
      `{ some: ${field}(filter: { ${filter} }) { totalCount nodes { id } } all: ${field} { totalCount nodes { id } } }`,
    );
    expect(errors).toBeUndefined();
    const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);
    expect(data.some.totalCount).toBe(data.some.nodes.length);
    expect(data.some.totalCount).toBe(count);
    expect(ids(data.all)).toEqual(expect.arrayContaining(ids(data.some)));
  });
});

describe('questions across the graph', () => {
  it('are answered', async () => {
    const { data, errors } = await api.ask(`{
      crosstab(rows: BARRIER) { total }
      changes(since: 0) { revisions { changes { rankingCount } } }
      revisions(first: 1) { totalCount nodes { number } }
      paths(from: "NL", to: "DK") { totalCount }
      transfer(practice: "umbrella-sharing") { counterparts { of { id } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      crosstab: { total: 3 },
      changes: { revisions: expect.any(Array) },
      revisions: { totalCount: expect.any(Number), nodes: [{ number: expect.any(Number) }] },
      paths: { totalCount: expect.any(Number) },
      transfer: { counterparts: [{ of: { id: 'danish-rain-agency' } }] },
    });
  });
});

// Stands last: it looks at what the tests above have sent.
describe('every statement of the graph', () => {
  const files = readdirSync(join(ROOT, 'graph'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.queries.ts'))
    .sort();
  const statements = files.flatMap((file) => {
    const exported: Record<string, unknown> = require(join(ROOT, 'graph', file));
    return Object.entries(exported).flatMap(([constant, value]): [string, string][] => {
      if (typeof value === 'string') return [[constant, value]];
      if (typeof value !== 'object' || value === null) return [];
      return (value as List<unknown, Narrowing>).ways.flatMap(
        ({ from, page, count, ids }: Way): [string, string][] => {
          const name = from ? `${constant} of a ${from}` : constant;
          return [
            [`${name}, a page`, page],
            ...(count ? [[`${name}, a count`, count] as [string, string]] : []),
            ...(ids ? [[`${name}, all ids`, ids] as [string, string]] : []),
          ];
        },
      );
    });
  });

  it('is found, in the room of each concept', () => {
    const rooms = new Set(files.map((file) => file.split('/').at(-2)));
    expect(readdirSync(join(ROOT, 'graph/concepts')).filter((room) => !rooms.has(room))).toEqual([]);
  });

  const driver = openDriver(testServer(), 'reported');
  afterAll(() => driver.close());

  it.each(statements)('%s is run by a test', (_, statement) => {
    expect(sent.has(statement)).toBe(true);
  });

  const profiled = statements.filter(
    ([name, text]) => /\$(ids|keys)\b/.test(text) && name !== 'FOUND_ENTITIES',
  );
  const others = statements.filter((each) => !profiled.includes(each));

  it.each(others)('%s names only labels, relationships and properties that exist', async (_, statement) => {
    const parameters = { ids: [], limit: 1, from: 'NL', to: 'DK', most: 1 };
    const { summary } = await driver.executeQuery(`EXPLAIN ${statement}`, parameters, { database: 'neo4j' });
    expect(unrecognizedIn(summary)).toEqual([]);
  });

  /** Statements that are about all there is, and counts of what a filter leaves: they have to look at it. */
  const OF_ALL =
    /^(QUESTION_ENTITIES|ADOPTIONS|EFFECTS|LIMITS|DISPUTES|LESSONS|ENTITIES_BY_FORMER_ID|STORED_\w+|.*, a count|.*, all ids)$/;

  it.each(profiled)(
    '%s names only what exists, reads half as much again as it gives at most, and scans nothing',
    async (name, statement) => {
      const ids = (
        await connection.read<{ id: string }>('MATCH (n:Entity) RETURN n.id AS id ORDER BY id')
      ).map(({ id }) => id);
      const [found] = statement.split('WHERE');
      const parents = /\bkey\./.test(found!) ? ids : [''];
      const keys = parents.map((id) => ({
        narrowed: id
          ? { about: id, practice: id, source: id, barrier: id, policyArea: id, discusses: id, in: [id] }
          : {},
        after: null,
      }));
      const { toGive, values, rows, scans, unrecognized } = await profile(driver, statement, {
        ids,
        keys,
        limit: 101,
        official: [],
      });
      expect(unrecognized).toEqual([]);
      // What it sorts by may be no part of what it gives.
      const sortedBy = /ORDER BY (.*)/.exec(statement)?.[1]?.split(',').length ?? 0;
      if (name !== 'ENTITIES_BY_FORMER_ID')
        expect(toGive).toBeLessThanOrEqual(1.5 * values + sortedBy * rows);
      if (!OF_ALL.test(name)) expect(scans).toEqual([]);
    },
  );
});
