import { parse } from 'csv-parse/sync';
import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { openFixture } from '../../support/fixture';

let connection: Connection;
let api: TestApi;

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection, { answersKept: 64 });
});

afterAll(async () => {
  await api.close();
  await connection.close();
});

const ask = (body: object, { parameters = '', accept = 'text/csv' } = {}) =>
  fetch(`${api.address}/graphql${parameters}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, 'accept-language': 'en' },
    body: JSON.stringify(body),
  });

/** The rows of a table, by the names of its columns, beside the same answer in JSON. */
async function bothOf(query: string, variables: object = {}) {
  const [table, json] = await Promise.all([
    ask({ query, variables }),
    ask({ query, variables }, { accept: 'application/json' }),
  ]);
  expect([table.status, table.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  const text = await table.text();
  // biome-ignore lint/suspicious/noExplicitAny: the shape follows the operation of each test
  const { data } = (await json.json()) as { data: any };
  return {
    columns: text.split('\r\n')[0]?.split(','),
    rows: parse(text, { columns: true }) as Record<string, string>[],
    data,
  };
}

describe('a page as a table', () => {
  it('has a row for each node and a column for each leaf, in the order of the selection', async () => {
    const { columns, rows, data } = await bothOf(`{
      cases(first: 3) { totalCount nodes { name id ...When __typename } pageInfo { endCursor } }
    } fragment When on Case { period { to from } }`);
    expect(columns).toEqual(['name', 'id', 'period.to', 'period.from', '__typename']);
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const expected = data.cases.nodes.map(({ name, id, period, __typename }: any) => ({
      name,
      id,
      'period.to': period?.to ?? '',
      'period.from': period?.from ?? '',
      __typename,
    }));
    expect(rows).toEqual(expected);
    expect(rows.length).toBe(3);
  });

  it('joins the values of a list below a row', async () => {
    const { rows, data } = await bothOf('{ cases { nodes { adoptions { id practice { name } } } } }');
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const expected = data.cases.nodes.map(({ adoptions }: any) => ({
      'adoptions.id': adoptions.map(({ id }: { id: string }) => id).join('; '),
      // biome-ignore lint/suspicious/noExplicitAny: as above
      'adoptions.practice.name': adoptions.map(({ practice }: any) => practice.name).join('; '),
    }));
    expect(rows).toEqual(expected);
    expect(rows.some((row) => row['adoptions.id']?.includes('; '))).toBe(true);
  });

  it('may be asked by its edges, and in fragments of types', async () => {
    const { columns, rows, data } = await bothOf(`{
      claims(first: 2) { edges { cursor node { id about { id ... on Case { kind } } } } }
    }`);
    expect(columns).toEqual(['cursor', 'node.id', 'node.about.id', 'node.about.kind']);
    expect(rows.map((row) => row.cursor)).toEqual(
      data.claims.edges.map(({ cursor }: { cursor: string }) => cursor),
    );
  });

  it('leaves out what variables leave out', async () => {
    const query = 'query ($all: Boolean!) { cases(first: 1) { nodes { id name @include(if: $all) } } }';
    expect((await bothOf(query, { all: false })).columns).toEqual(['id']);
    expect((await bothOf(query, { all: true })).columns).toEqual(['id', 'name']);
  });

  it('is empty but for its names where there is nothing', async () => {
    const { columns, rows } = await bothOf('{ claims(filter: {kinds: []}) { nodes { id kind } } }');
    expect([columns, rows]).toEqual([['id', 'kind'], []]);
  });
});

describe('an answer as a table', () => {
  it('is its first list', async () => {
    const { columns, rows, data } = await bothOf(`{
      answer(question: "getting wet", first: 3) {
        totalCount interpretation { barriers { matchedText } }
        practices { rank score practice { name } conditions { id } } cautions { score }
      }
    }`);
    expect(columns).toEqual(['rank', 'score', 'practice.name', 'conditions.id']);
    expect(rows.map(({ score }) => Number(score))).toEqual(
      data.answer.practices.map(({ score }: { score: number }) => score),
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it('has one row for each practice, with where it was, what was measured best and what it rests on', async () => {
    const { columns, rows, data } = await bothOf(`{
      answer(question: "getting wet") { practices {
        practice { id } jurisdictions { name } firstYear
        weightiestMeasured { side claim { measure { inBrief } citations { source { title url } } } } sources { reference }
      } }
    }`);
    expect(columns).toEqual([
      'practice.id',
      'jurisdictions.name',
      'firstYear',
      'weightiestMeasured.side',
      'weightiestMeasured.claim.measure.inBrief',
      'weightiestMeasured.claim.citations.source.title',
      'weightiestMeasured.claim.citations.source.url',
      'sources.reference',
    ]);
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const expected = data.answer.practices.map((row: any) => {
      const { side, claim } = row.weightiestMeasured ?? {
        side: '',
        claim: { measure: { inBrief: '' }, citations: [] },
      };
      // biome-ignore lint/suspicious/noExplicitAny: as above
      const joined = (list: any[], key: string) => list.map((each) => each[key] ?? '').join('; ');
      const cited = claim.citations.map(({ source }: { source: object }) => source);
      return [
        row.practice.id,
        joined(row.jurisdictions, 'name'),
        `${row.firstYear ?? ''}`,
        side,
        claim.measure.inBrief,
        joined(cited, 'title'),
        joined(cited, 'url'),
        joined(row.sources, 'reference'),
      ];
    });
    expect(rows.map((row) => Object.values(row))).toEqual(expected);
    expect(rows.length).toBeGreaterThan(1);
  });

  it('of one entity is one row, and of none no row', async () => {
    const query = 'query ($id: ID!) { case(id: $id) { id kind } }';
    expect((await bothOf(query, { id: 'copenhagen-umbrellas' })).rows).toHaveLength(1);
    expect((await bothOf(query, { id: 'nowhere' })).rows).toEqual([]);
  });

  it('is kept, has a tag of its own, and comes as the address says', async () => {
    const query = '{ practices(first: 2) { nodes { id name } } }';
    const plain = await ask({ query });
    const dutch = await ask({ query }, { parameters: '?separator=semicolon&bom=true&decimal=comma' });
    const [head] = Buffer.from(await dutch.arrayBuffer())
      .toString()
      .split('\r\n');
    expect([head, (await plain.text()).split('\r\n')[0]]).toEqual(['\uFEFFid;name', 'id,name']);
    const json = await ask({ query }, { accept: 'application/json' });
    const tags = [plain, dutch, json].map(({ headers }) => headers.get('etag'));
    expect(new Set(tags).size).toBe(3);
  });
});

describe('what no table can show is refused', () => {
  const refusalOf = async (query: string, parameters = '') => {
    const response = await ask({ query }, { parameters });
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    return [response.status, errors[0]?.message];
  };

  it.each([
    [
      '{ cases { nodes { id } } practices { nodes { id } } }',
      'To be answered as a table, an operation must have one field at its root, got cases, practices; ask for each in a request of its own.',
    ],
    [
      '{ cases { nodes { adoptions { jurisdictions { id } } } } }',
      'To be answered as a table, each row must hold no list inside another, got adoptions.jurisdictions in cases.nodes; ask for the inner one in a request of its own.',
    ],
    ['{ practices(first: 0) { nodes { id } } }', 'first must be from 1 to 100, got 0'],
    ['{ nothing }', 'Cannot query field "nothing" on type "Query".'],
  ])('%s', async (query, message) => {
    expect(await refusalOf(query)).toEqual([400, message]);
  });

  it('and so is a way to write it that there is not', async () => {
    expect(await refusalOf('{ cases { nodes { id } } }', '?separator=pipe')).toEqual([
      400,
      'separator must be one of comma, semicolon, tab, got "pipe".',
    ]);
  });

  it('but a dry run tells the price', async () => {
    const response = await ask({ query: '{ cases { nodes { id } } }', extensions: { dryRun: true } });
    expect(await response.json()).toMatchObject({ extensions: { cost: { fields: expect.any(Array) } } });
  });
});

describe('what is counted, mapped and compared', () => {
  it('is a table with a line for each cell of a crosstab', async () => {
    const { columns, rows, data } = await bothOf(`{
      crosstab(rows: BARRIER, columns: JURISDICTION, series: BASIS, measure: CLAIMS) {
        cells { row { label } column { key } series { key } value } } }`);
    expect(columns).toEqual(['row.label', 'column.key', 'series.key', 'value']);
    // biome-ignore lint/suspicious/noExplicitAny: the shape follows the operation
    const expected = data.crosstab.cells.map(({ row, column, series, value }: any) => [
      row.label,
      column.key,
      series.key,
      `${value}`,
    ]);
    expect(rows.map((each) => Object.values(each))).toEqual(expected);
    const matrix = await ask(
      {
        query: `{ crosstab(rows: BARRIER, columns: JURISDICTION, series: BASIS, measure: CLAIMS) {
          rows { label } columns { key } layers { group { key } values } } }`,
      },
      { accept: 'application/json' },
    );
    // biome-ignore lint/suspicious/noExplicitAny: the shape follows the operation
    const { rows: labels, columns: keys, layers } = ((await matrix.json()) as any).data.crosstab;
    // biome-ignore lint/suspicious/noExplicitAny: the shape follows the operation
    const filled = layers.flatMap(({ group, values }: any) =>
      values.flatMap((line: number[], at: number) =>
        line.flatMap((value, to) => (value ? [[labels[at].label, keys[to].key, group.key, `${value}`]] : [])),
      ),
    );
    expect(expected).toEqual(filled);
    expect(filled.length).toBeGreaterThan(3);
  });

  it('is a table with a line for each pair of an evidence map, or for those in some states', async () => {
    const { columns, rows } = await bothOf(
      '{ evidenceMap(barriers: ["getting-wet"]) { cells { row { key } column { key } state witnesses design } } }',
    );
    expect(columns).toEqual(['row.key', 'column.key', 'state', 'witnesses', 'design']);
    expect(rows).toContainEqual({
      'row.key': 'getting-wet',
      'column.key': 'umbrella-sharing',
      state: 'SUPPORTED',
      witnesses: '2',
      design: 'RANDOMISED_TRIAL',
    });
    expect(rows).toHaveLength(5);
    const { rows: gaps } = await bothOf(
      '{ evidenceMap { cells(states: [NOT_STUDIED]) { row { key } state } } }',
    );
    expect(new Set(gaps.map(({ state }) => state))).toEqual(new Set(['NOT_STUDIED']));
  });

  it('is a table with a line for each value and thing of a comparison', async () => {
    const { columns, rows } = await bothOf(`{
      compare(things: ["DK", "BE"]) { cells(only: [PRACTICE]) {
        aspect isShared value { key } thing { id } cell { isPresent claims } } } }`);
    expect(columns).toEqual(['aspect', 'isShared', 'value.key', 'thing.id', 'cell.isPresent', 'cell.claims']);
    expect(rows.filter((row) => row['value.key'] === 'umbrella-sharing')).toEqual([
      {
        aspect: 'PRACTICE',
        isShared: 'false',
        'value.key': 'umbrella-sharing',
        'thing.id': 'DK',
        'cell.isPresent': 'true',
        'cell.claims': '6',
      },
      {
        aspect: 'PRACTICE',
        isShared: 'false',
        'value.key': 'umbrella-sharing',
        'thing.id': 'BE',
        'cell.isPresent': 'false',
        'cell.claims': '0',
      },
    ]);
  });
});
