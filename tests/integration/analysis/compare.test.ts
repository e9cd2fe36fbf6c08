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

const ask = async (query: string) => {
  const { data, errors, statements } = await api.ask(query);
  expect(errors).toBeUndefined();
  return { data, statements };
};

const VALUES =
  '{ value { key label(language: EN) entity { id } } cells { isPresent claims witnesses design state } }';
const ASPECTS = `{ aspect differingCount sharedCount differing ${VALUES} shared ${VALUES} }`;
const THINGS =
  '{ thing { id } cases adoptions claims sources witnesses firstYear lastYear costs { id } alsoElsewhere { id } }';

describe('a comparison', () => {
  it('lays practices side by side, without what was done at home', async () => {
    const { data } = await ask(`{
      compare(things: ["umbrella-sharing", "covered-walkways"]) {
        things ${THINGS}
        aspects(only: [BARRIER, CONDITION]) ${ASPECTS}
      } }`);
    expect(data.compare).toMatchSnapshot();
  });

  it('of cases and of jurisdictions is told in all aspects that say something of them', async () => {
    const aspects = async (things: string) => {
      const { data } = await ask(`{ compare(things: ${things}) { things ${THINGS} aspects ${ASPECTS} } }`);
      return data.compare;
    };
    expect(await aspects('["copenhagen-umbrellas", "utrecht-umbrellas"]')).toMatchSnapshot();
    expect(await aspects('["DK", "BE", "NL"]')).toMatchSnapshot();
  });

  it('tells for each barrier what the evidence map says of a practice', async () => {
    const { data } = await ask(`{
      compare(things: ["umbrella-sharing", "rain-dance", "covered-walkways"]) {
        aspects(only: [BARRIER]) { differing { value { key } cells { state } } shared { value { key } cells { state } } }
      }
      evidenceMap { rows { key } columns { key } states } }`);
    const { rows, columns, states } = data.evidenceMap;
    const practices = columns.map(({ key }: { key: string }) => key);
    const [aspect] = data.compare.aspects;
    for (const { value, cells } of [...aspect.differing, ...aspect.shared]) {
      const row = states[rows.findIndex(({ key }: { key: string }) => key === value.key)];
      const expected = ['umbrella-sharing', 'rain-dance', 'covered-walkways'].map(
        (practice) => row[practices.indexOf(practice)],
      );
      expect(cells.map(({ state }: { state: string }) => state)).toEqual(expected);
    }
    expect(aspect.differing.length).toBeGreaterThan(0);
  });

  it('that is narrowed to a barrier counts only what bears on it or on a kind of it', async () => {
    const narrowed = async (things: string, barrier: string, aspects: string) => {
      const { data } = await ask(`{ compare(things: ${things}, barriers: ["${barrier}"]) {
        things ${THINGS} aspects(only: ${aspects}) ${ASPECTS} } }`);
      return data.compare;
    };
    const practices = '["umbrella-sharing", "covered-walkways"]';
    expect(await narrowed(practices, 'drizzle', '[BARRIER, CONDITION]')).toMatchSnapshot();
    expect(await narrowed('["DK", "BE"]', 'rain', '[BARRIER, PRACTICE, BASIS]')).toMatchSnapshot();
  });

  it('that is narrowed to a barrier tells of it what is told among all', async () => {
    const toldOf = async (narrowedTo: string) => {
      const { data } = await ask(`{ compare(things: ["DK", "BE"]${narrowedTo}) {
        aspects(only: [BARRIER]) { differing ${VALUES} shared ${VALUES} } } }`);
      return data.compare.aspects[0];
    };
    const all = await toldOf('');
    const own = (values: { value: { key: string } }[]) =>
      values.filter(({ value: { key } }) => key === 'wet-feet' || key === 'drizzle');
    const narrowed = await toldOf(', barriers: ["wet-feet", "drizzle"]');
    expect(narrowed).toEqual({ differing: own(all.differing), shared: own(all.shared) });
    expect(narrowed.differing.length).toBeGreaterThan(0);
  });

  it.each([
    ['barriers that are none', '[]'],
    ['a barrier that is unknown', '["drizle"]'],
    ['a practice for a barrier', '["rain-dance"]'],
  ])('refuses %s', async (_, barriers) => {
    const { errors } = await api.ask(
      `{ compare(things: ["DK", "BE"], barriers: ${barriers}) { things { cases } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toMatchSnapshot();
  });

  it.each([
    ['none', '[]'],
    ['one', '["rain-dance"]'],
    ['the same twice', '["rain-dance", "rain-dance"]'],
    [
      'things of several kinds, one of them too many',
      '["rain-dance", "DK", "umbrella-sharing", "sun-hats", "BE", "NL", "EU"]',
    ],
    ['five hundred', `[${Array.from({ length: 500 }, () => '"rain-dance"').join(',')}]`],
    ['one that is none', '["rain-dance", "rain-dancing"]'],
    ['a barrier', '["rain-dance", "drizzle"]'],
  ])('refuses %s', async (_, things) => {
    const { errors } = await api.ask(`{ compare(things: ${things}) { things { cases } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toMatchSnapshot();
  });
});

describe('what is similar', () => {
  const SIMILAR = 'similar { entity { id } weight sharedCount shared { entity { id } weight } }';

  it('to a practice or a case is told with what both have to do with', async () => {
    const { data } = await ask(
      `{ practice(id: "umbrella-sharing") { ${SIMILAR} } case(id: "copenhagen-umbrellas") { ${SIMILAR} } }`,
    );
    expect(data).toMatchSnapshot();
  });

  it('is refused beyond its bound', async () => {
    const { errors } = await api.ask('{ practice(id: "rain-dance") { similar(first: 21) { weight } } }');
    expect(errors![0]!.message).toBe('first must be from 1 to 20, got 21');
  });
});

it.each([
  ['a comparison', '{ compare(things: ["BE", "DK"]) { things { claims } aspects { differingCount } } }', 3],
  [
    'a comparison that is narrowed',
    '{ compare(things: ["BE", "DK"], barriers: ["drizzle"]) { things { claims } aspects { differingCount } } }',
    3,
  ],
  [
    'a comparison that asks for no conditions',
    '{ compare(things: ["BE", "DK"]) { things { claims } aspects(only: [BARRIER, PRACTICE]) { differingCount } } }',
    2,
  ],
  ['what is similar', '{ practice(id: "rain-dance") { similar { weight sharedCount } } }', 2],
])('%s takes a fixed number of statements at first, and none afterwards', async (_, query, statements) => {
  const fresh = await createTestApi(connection, { rowsKept: 10_000 });
  try {
    expect((await fresh.ask(query)).statements).toBe(statements);
    expect((await fresh.ask(query)).statements).toBe(0);
  } finally {
    await fresh.close();
  }
});
