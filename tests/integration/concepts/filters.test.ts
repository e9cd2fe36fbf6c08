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

const totalOf = (list: string, filter: string) =>
  api.ask(`{ ${list}(filter: { ${filter} }) { totalCount } }`);

describe('an id in a filter that leads nowhere is refused, with the nearest that does', () => {
  it.each([
    [
      'cases',
      'in: ["UK"]',
      'filter.in must be the id of a jurisdiction that is known here, got "UK"; known are BE, BE-VLG, DK, EU, NL',
    ],
    [
      'cases',
      'in: ["DK", "Belgium"]',
      'filter.in must be the id of a jurisdiction that is known here, got "Belgium"; did you mean BE?',
    ],
    [
      'cases',
      'in: ["nl"]',
      'filter.in must be the id of a jurisdiction that is known here, got "nl"; did you mean NL?',
    ],
    [
      'cases',
      'in: ["vlaams gewest"]',
      'filter.in must be the id of a jurisdiction that is known here, got "vlaams gewest"; did you mean BE-VLG?',
    ],
    [
      'cases',
      'practice: "umbrela-sharing"',
      'filter.practice must be the id of a practice that is known here, got "umbrela-sharing"; did you mean umbrella-sharing?',
    ],
    [
      'cases',
      'policyArea: "wether"',
      'filter.policyArea must be the id of a policy area that is known here, got "wether"; did you mean weather?',
    ],
    [
      'cases',
      'practice: "drizzle"',
      'filter.practice must be the id of a practice that is known here, got "drizzle"',
    ],
    [
      'cases',
      'in: ["XX"], practice: "nope"',
      'filter.in must be the id of a jurisdiction that is known here, got "XX"; known are BE, BE-VLG, DK, EU, NL; filter.practice must be the id of a practice that is known here, got "nope"',
    ],
    [
      'claims',
      'barrier: "nope"',
      'filter.barrier must be the id of a barrier that is known here, got "nope"',
    ],
    [
      'claims',
      'barrier: "Wet feet"',
      'filter.barrier must be the id of a barrier that is known here, got "Wet feet"; did you mean wet-feet?',
    ],
    ['claims', 'barrier: ""', 'filter.barrier must be the id of a barrier that is known here, got ""'],
    [
      'barriers',
      'jurisdiction: "Atlantis"',
      'filter.jurisdiction must be the id of a jurisdiction that is known here, got "Atlantis"; known are BE, BE-VLG, DK, EU, NL',
    ],
    [
      'actors',
      'in: ["Estonia"]',
      'filter.in must be the id of a jurisdiction that is known here, got "Estonia"; known are BE, BE-VLG, DK, EU, NL',
    ],
    [
      'adoptions',
      'in: ["Denmark"]',
      'filter.in must be the id of a jurisdiction that is known here, got "Denmark"; did you mean DK?',
    ],
    [
      'practices',
      'adoptedIn: ["umbrella-sharing"]',
      'filter.adoptedIn must be the id of a jurisdiction that is known here, got "umbrella-sharing"; known are BE, BE-VLG, DK, EU, NL',
    ],
    [
      'regions',
      'partOf: "EU"',
      'filter.partOf must be the id of a country that is known here, got "EU"; known are BE, DK, NL',
    ],
    [
      'lessons',
      'barrier: "x", practice: "y"',
      'filter.barrier must be the id of a barrier that is known here, got "x"; filter.practice must be the id of a practice that is known here, got "y"',
    ],
    ['programmes', 'barrier: "x"', 'filter.barrier must be the id of a barrier that is known here, got "x"'],
    [
      'searchRecords',
      'barrier: "x"',
      'filter.barrier must be the id of a barrier that is known here, got "x"',
    ],
    [
      'publications',
      'discusses: "x"',
      'filter.discusses must be the id of an entity that is known here, got "x"',
    ],
  ])('%s(filter: { %s })', async (list, filter, message) => {
    const { data, errors } = await totalOf(list, filter);
    expect(data).toBeNull();
    expect(errors).toEqual([
      { message, path: [list], locations: expect.any(Array), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('in an argument of a field below too', async () => {
    const { data, errors } = await api.ask('{ conditions { nodes { id state(in: "UK") } } }');
    expect(data).toBeNull();
    expect(errors?.[0]).toMatchObject({
      message:
        'in must be the id of a jurisdiction that is known here, got "UK"; known are BE, BE-VLG, DK, EU, NL',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('and of hundreds only the first few are told', async () => {
    const ids = Array.from({ length: 500 }, (_, at) => `nowhere-${at}`);
    const { errors } = await api.ask('query ($in: [ID!]) { cases(filter: { in: $in }) { totalCount } }', {
      in: ids,
    });
    expect(errors?.[0]?.message.match(/must be the id/g)).toHaveLength(5);
  });
});

describe('an id in a filter', () => {
  it('that is known costs no statement', async () => {
    const narrowed = await totalOf('claims', 'barrier: "getting-wet"');
    expect(narrowed.errors).toBeUndefined();
    // That of the count.
    expect(narrowed.statements).toBe(1);
  });

  it('that an entity had before leads to that entity', async () => {
    const now = await totalOf('claims', 'barrier: "getting-wet"');
    const before = await totalOf('claims', 'barrier: "rain"');
    expect(now.data.claims.totalCount).toBeGreaterThan(0);
    expect(before.data).toEqual(now.data);
  });

  it('of any type is found in the graph', async () => {
    const { data, errors } = await totalOf('publications', 'discusses: "ghent-walkways"');
    expect(errors).toBeUndefined();
    expect(data.publications.totalCount).toEqual(expect.any(Number));
  });

  it('is left out where it is null', async () => {
    const all = await api.ask('{ cases { totalCount } }');
    const query =
      'query ($in: [ID!], $practice: ID) { cases(filter: { in: $in, practice: $practice }) { totalCount } }';
    expect((await api.ask(query, { in: null, practice: null })).data).toEqual(all.data);
    expect((await api.ask('{ cases(filter: null) { totalCount } }')).data).toEqual(all.data);
  });
});
