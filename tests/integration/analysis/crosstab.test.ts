import type { Connection } from '../../../graph/database/connection';
import type { GraphState, NodeState } from '../../../graph/seeding/state';
import { readWanted } from '../../../graph/seeding/wanted';
import { createTestApi, type TestApi } from '../../support/api';
import { FIXTURE, openFixture } from '../../support/fixture';

let connection: Connection;
let api: TestApi;
let seeds: GraphState;

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection, { rowsKept: 10_000 });
  seeds = (await readWanted(FIXTURE)).state;
});

afterAll(async () => {
  await api.close();
  await connection.close();
});

const ask = async (query: string) => {
  const { data, errors, statements } = await api.ask(query, {}, { 'accept-language': 'en' });
  expect(errors).toBeUndefined();
  return { data, statements };
};

const refusalOf = async (query: string) => {
  const { errors } = await api.ask(query);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  return errors![0]!.message;
};

const TABLE = `rows { key label entity { id } } columns { key } layers { group { key } values }
  rowTotals columnTotals total rowCount columnCount layerCount`;

/** A plain count over what the seeds say, without a look at how the API counts. */
class Seeds {
  private readonly relationships = [...seeds.relationships.values()];
  private readonly nodes = [...seeds.nodes.values()];

  ofType = (type: string): NodeState[] => this.nodes.filter((node) => node.type === type);
  to = (from: string, relationship: string): string[] =>
    this.relationships
      .filter((each) => each.from === from && each.type === relationship)
      .map((each) => each.to);
  from = (to: string, relationship: string): string[] =>
    this.relationships
      .filter((each) => each.to === to && each.type === relationship)
      .map((each) => each.from);
  isInUse = (claim: string) => seeds.nodes.get(claim)!.properties.deprecated === undefined;

  /** Barriers that an adoption has a claim on, or is thought to bear on. */
  barriersOf = (adoption: string): string[] => [
    ...this.to(adoption, 'BEARS_ON'),
    ...this.from(adoption, 'ABOUT')
      .filter(this.isInUse)
      .flatMap((claim) => this.to(claim, 'CONCERNS')),
  ];
}

describe('a crosstab over the seeds', () => {
  it('counts the cases of each barrier in each jurisdiction', async () => {
    const { data } = await ask(`{ crosstab(rows: BARRIER, columns: JURISDICTION) { ${TABLE} } }`);
    const { rows, columns, layers } = data.crosstab;
    const given = rows.flatMap((row: { key: string }, at: number) =>
      columns.map((column: { key: string }, across: number) => [
        row.key,
        column.key,
        layers[0].values[at][across],
      ]),
    );
    const plain = new Seeds();
    const told = plain
      .ofType('Adoption')
      .flatMap(({ id }) =>
        plain
          .barriersOf(id)
          .flatMap((barrier) => plain.to(id, 'TOOK_PLACE_IN').map((place) => [barrier, place] as const)),
      );
    const expected = rows.flatMap((row: { key: string }) =>
      columns.map((column: { key: string }) => {
        const cases = plain
          .ofType('Case')
          .filter(({ id }) =>
            plain
              .to(id, 'ADOPTED')
              .some(
                (adoption) =>
                  plain.barriersOf(adoption).includes(row.key) &&
                  plain.to(adoption, 'TOOK_PLACE_IN').includes(column.key),
              ),
          );
        return [row.key, column.key, cases.length];
      }),
    );
    const isNamed = ([row]: unknown[]) => row !== 'NONE';
    expect(given.filter(isNamed)).toEqual(expected.filter(isNamed));
    expect(told.length).toBeGreaterThan(3);
  });

  it('counts each claim once in every total, by evidence and status', async () => {
    const { data } = await ask(`{ crosstab(rows: EVIDENCE, columns: STATUS, measure: CLAIMS) { ${TABLE} } }`);
    expect(data.crosstab).toMatchInlineSnapshot(`
     {
       "columnCount": 6,
       "columnTotals": [
         1,
         1,
         9,
         2,
         2,
         1,
       ],
       "columns": [
         {
           "key": "RECOMMENDED",
         },
         {
           "key": "PILOT",
         },
         {
           "key": "RUNNING",
         },
         {
           "key": "ENDED",
         },
         {
           "key": "REVERSED",
         },
         {
           "key": "NONE",
         },
       ],
       "layerCount": 1,
       "layers": [
         {
           "group": null,
           "values": [
             [
               0,
               0,
               3,
               1,
               0,
               0,
             ],
             [
               0,
               0,
               0,
               0,
               1,
               0,
             ],
             [
               0,
               0,
               1,
               0,
               0,
               0,
             ],
             [
               1,
               0,
               2,
               1,
               0,
               1,
             ],
             [
               0,
               1,
               3,
               0,
               1,
               0,
             ],
           ],
         },
       ],
       "rowCount": 5,
       "rowTotals": [
         4,
         1,
         1,
         5,
         5,
       ],
       "rows": [
         {
           "entity": null,
           "key": "EVALUATION",
           "label": "evaluation",
         },
         {
           "entity": null,
           "key": "STATISTIC",
           "label": "statistic",
         },
         {
           "entity": null,
           "key": "EXPERT_JUDGEMENT",
           "label": "expert judgement",
         },
         {
           "entity": null,
           "key": "JOURNALISM",
           "label": "journalism",
         },
         {
           "entity": null,
           "key": "SELF_REPORT",
           "label": "self-report",
         },
       ],
       "total": 16,
     }
    `);
    const plain = new Seeds();
    const isAboutAny = (id: string) =>
      plain.to(id, 'ABOUT').some((about) => ['Adoption', 'Case'].includes(seeds.nodes.get(about)!.type));
    const claims = plain.ofType('Claim').filter(({ id }) => plain.isInUse(id) && isAboutAny(id));
    expect(data.crosstab.total).toBe(claims.length);
  });

  it('takes two statements at first, and none afterwards', async () => {
    const query = `{ crosstab(rows: YEAR, columns: BASIS, series: STATUS, measure: WITNESSES) { ${TABLE} } }`;
    const fresh = await createTestApi(connection, { rowsKept: 10_000 });
    try {
      expect((await fresh.ask(query)).statements).toBe(2);
      expect((await fresh.ask(query)).statements).toBe(0);
    } finally {
      await fresh.close();
    }
  });

  it('gives the best score of a practice for a barrier', async () => {
    const { data } = await ask(`{
      crosstab(rows: PRACTICE, columns: BARRIER, measure: BEST_SCORE) { rows { key } columns { key } layers { values } total }
      barrier(id: "getting-wet") { practices { nodes { practice { id } score } } }
    }`);
    const { rows, columns, layers, total } = data.crosstab;
    const column = columns.findIndex(({ key }: { key: string }) => key === 'getting-wet');
    for (const { practice, score } of data.barrier.practices.nodes) {
      const row = rows.findIndex(({ key }: { key: string }) => key === practice.id);
      expect(layers[0].values[row][column]).toBe(score);
    }
    expect(total).toBe(data.barrier.practices.nodes[0].score);
  });

  it('counts only what the filter lets through; a country holds its regions', async () => {
    const { data } = await ask(`{
      belgium: crosstab(rows: JURISDICTION, measure: ADOPTIONS, filter: { in: ["BE"] }) { rows { key label } rowTotals total }
      late: crosstab(rows: YEAR, measure: ADOPTIONS, filter: { from: 2016, to: 2018 }) { rows { key label } rowTotals total }
    }`);
    expect(data).toMatchInlineSnapshot(`
     {
       "belgium": {
         "rowTotals": [
           3,
           1,
         ],
         "rows": [
           {
             "key": "BE-VLG",
             "label": "Flanders",
           },
           {
             "key": "BE",
             "label": "Belgium",
           },
         ],
         "total": 4,
       },
       "late": {
         "rowTotals": [
           1,
         ],
         "rows": [
           {
             "key": "2018",
             "label": "2018",
           },
         ],
         "total": 1,
       },
     }
    `);
  });

  it.each([
    ['a dimension twice', '(rows: BARRIER, columns: BARRIER)'],
    ['what is no place', '(rows: BARRIER, filter: { in: ["Denmark"] })'],
    ['five hundred ids', `(rows: BARRIER, filter: { barriers: [${'"drizzle",'.repeat(500)}] })`],
    ['an empty list', '(rows: BARRIER, filter: { practices: [], barriers: [] })'],
  ])('refuses %s', async (_, args) => {
    expect(await refusalOf(`{ crosstab${args} { total } }`)).toMatchSnapshot();
  });

  it('refuses an unknown dimension', async () => {
    const { status, errors } = await api.ask('{ crosstab(rows: COLOUR) { total } }');
    expect({ status, message: errors![0]!.message }).toMatchInlineSnapshot(`
     {
       "message": "Value "COLOUR" does not exist in "Dimension" enum.",
       "status": 400,
     }
    `);
  });
});

describe('the map of what is known', () => {
  const MAP =
    'rows { key } columns { key } states witnesses designs counts { state count } rowCount columnCount';

  it.each([
    ['BARRIER', 'PRACTICE'],
    ['BARRIER', 'JURISDICTION'],
    ['PRACTICE', 'JURISDICTION'],
    ['JURISDICTION', 'BARRIER'],
  ])('has each pair of %s and %s once', async (rows, columns) => {
    const { data, statements } = await ask(`{ evidenceMap(rows: ${rows}, columns: ${columns}) { ${MAP} } }`);
    const { counts, states, rowCount, columnCount, ...map } = data.evidenceMap;
    expect(statements).toBe(0);
    expect(states.map((row: string[]) => row.length)).toEqual(map.rows.map(() => map.columns.length));
    expect(counts.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(
      rowCount * columnCount,
    );
    for (const { state, count } of counts)
      expect(states.flat().filter((each: string) => each === state)).toHaveLength(count);
  });

  it('says of each barrier and practice what the ranking says', async () => {
    const { data } = await ask(`{
      evidenceMap { ${MAP} }
      barriers { nodes { id
        practices(first: 50) { nodes { practice { id } standing witnesses } }
        cautions { practice { id } standing witnesses }
        untested { practice { id } } } }
    }`);
    const { rows, columns, states } = data.evidenceMap;
    const ranked = new Map<string, string>();
    for (const { id, practices, cautions, untested } of data.barriers.nodes) {
      for (const { practice, standing } of [...practices.nodes, ...cautions])
        ranked.set(`${id} ${practice.id}`, standing);
      for (const { practice } of untested) ranked.set(`${id} ${practice.id}`, 'UNTESTED');
    }
    const told = rows.map((row: { key: string }) =>
      columns.map((column: { key: string }) => ranked.get(`${row.key} ${column.key}`) ?? 'NOT_STUDIED'),
    );
    expect(states).toEqual(told);
    expect(data.evidenceMap).toMatchSnapshot();
  });

  it.each([
    ['one axis twice', '(rows: BARRIER, columns: BARRIER)'],
    ['no barriers', '(barriers: [])'],
    ['five hundred barriers', `(barriers: [${'"drizzle",'.repeat(500)}])`],
    ['a barrier that is none', '(barriers: ["drizle"])'],
  ])('refuses %s', async (_, args) => {
    expect(await refusalOf(`{ evidenceMap${args} { rowCount } }`)).toMatchSnapshot();
  });

  it('takes a barrier that is named twice once', async () => {
    const { data } = await ask(`{ evidenceMap(barriers: ["drizzle", "drizzle"]) { rows { key } rowCount } }`);
    expect(data.evidenceMap).toEqual({
      rows: [{ key: 'drizzle' }],
      rowCount: 1,
    });
  });
});
