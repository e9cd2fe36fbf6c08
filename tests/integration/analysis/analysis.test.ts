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

const refusalOf = async (query: string) => {
  const { errors } = await api.ask(query);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  return errors![0]!.message;
};

describe('transfer', () => {
  const SELECTION = `
    practice { id } to { id } states { state count }
    conditions { condition { id } state claims { id } }
    counterparts { of { id } actor { id } }
    programmes { id }`;

  it('tells the conditions with their states and claims, counterparts and programmes at home', async () => {
    const { data, statements } = await ask(`{ transfer(practice: "umbrella-sharing") { ${SELECTION} } }`);
    expect(data.transfer).toMatchInlineSnapshot(`
     {
       "conditions": [
         {
           "claims": [],
           "condition": {
             "id": "public-money",
           },
           "state": "UNKNOWN",
         },
         {
           "claims": [
             {
               "id": "dry-storage/sheds-planned",
             },
             {
               "id": "dry-storage/no-sheds",
             },
           ],
           "condition": {
             "id": "dry-storage",
           },
           "state": "PARTLY",
         },
       ],
       "counterparts": [
         {
           "actor": {
             "id": "weather-office",
           },
           "of": {
             "id": "danish-rain-agency",
           },
         },
       ],
       "practice": {
         "id": "umbrella-sharing",
       },
       "programmes": [
         {
           "id": "dry-netherlands",
         },
       ],
       "states": [
         {
           "count": 0,
           "state": "UNMET",
         },
         {
           "count": 1,
           "state": "UNKNOWN",
         },
         {
           "count": 1,
           "state": "PARTLY",
         },
         {
           "count": 0,
           "state": "MET",
         },
       ],
       "to": {
         "id": "NL",
       },
     }
    `);
    expect(statements).toBe(5);
  });

  it('counts nothing as met that no claim tells of', async () => {
    const { data } = await ask(
      `{ transfer(practice: "umbrella-sharing", to: "BE") { states { state count } } }`,
    );
    expect(data.transfer.states).toEqual([
      { state: 'UNMET', count: 0 },
      { state: 'UNKNOWN', count: 2 },
      { state: 'PARTLY', count: 0 },
      { state: 'MET', count: 0 },
    ]);
  });

  it('refuses what is no practice or no place, all at once', async () => {
    expect(
      await refusalOf(`{ transfer(practice: "umbrella-sharin", to: "Nowhere") { to { id } } }`),
    ).toMatchInlineSnapshot(
      `"practice must be the id of a practice that is known here, got "umbrella-sharin"; did you mean umbrella-sharing?; to must be the id of a jurisdiction that is known here, got "Nowhere"; known are BE, BE-VLG, DK, EU, NL"`,
    );
  });
});

describe('portfolio', () => {
  it('names the fewest practices, what none has evidence for, and the conditions in the way', async () => {
    const { data, statements } = await ask(`{
      portfolio(barriers: ["getting-wet", "wet-feet", "drizzle"]) {
        practices { practice { id } covers { barrier { id } rank score } }
        uncovered { id }
        unlocks { condition { id } state opens { id } practices { id } }
      } }`);
    expect(data.portfolio).toMatchInlineSnapshot(`
     {
       "practices": [
         {
           "covers": [
             {
               "barrier": {
                 "id": "getting-wet",
               },
               "rank": 1,
               "score": 0.6200856438911072,
             },
           ],
           "practice": {
             "id": "umbrella-sharing",
           },
         },
       ],
       "uncovered": [
         {
           "id": "wet-feet",
         },
         {
           "id": "drizzle",
         },
       ],
       "unlocks": [
         {
           "condition": {
             "id": "dry-storage",
           },
           "opens": [],
           "practices": [
             {
               "id": "umbrella-sharing",
             },
           ],
           "state": "PARTLY",
         },
         {
           "condition": {
             "id": "public-money",
           },
           "opens": [],
           "practices": [
             {
               "id": "umbrella-sharing",
             },
           ],
           "state": "UNKNOWN",
         },
       ],
     }
    `);
    expect(statements).toBe(3);
  });

  it.each([
    ['none', '[]'],
    ['one', '["drizzle"]'],
    ['the same twice', '["drizzle", "drizzle"]'],
    ['five hundred', `[${Array.from({ length: 500 }, () => '"drizzle"').join(',')}]`],
    ['one that is none', '["drizzle", "drizle"]'],
  ])('refuses %s', async (_, barriers) => {
    expect(await refusalOf(`{ portfolio(barriers: ${barriers}) { uncovered { id } } }`)).toMatchSnapshot();
  });
});

describe('paths', () => {
  const STEPS =
    'steps { from { id } relationship isForward to { id } claim { id } citations { source { id } } }';

  it('are told shortest first, each step with its claim and what that cites', async () => {
    const { data, statements } = await ask(
      `{ paths(from: "umbrella-sharing", to: "wet-feet", first: 2) { totalCount isCut paths { length specificity ${STEPS} } } }`,
    );
    expect(data.paths).toMatchInlineSnapshot(`
     {
       "isCut": false,
       "paths": [
         {
           "length": 3,
           "specificity": 0.21257075010429843,
           "steps": [
             {
               "citations": [],
               "claim": null,
               "from": {
                 "id": "umbrella-sharing",
               },
               "isForward": false,
               "relationship": "OF",
               "to": {
                 "id": "utrecht-umbrellas/home-trial",
               },
             },
             {
               "citations": [],
               "claim": null,
               "from": {
                 "id": "utrecht-umbrellas/home-trial",
               },
               "isForward": true,
               "relationship": "TOOK_PLACE_IN",
               "to": {
                 "id": "NL",
               },
             },
             {
               "citations": [],
               "claim": null,
               "from": {
                 "id": "NL",
               },
               "isForward": false,
               "relationship": "STANDS_IN",
               "to": {
                 "id": "wet-feet",
               },
             },
           ],
         },
         {
           "length": 3,
           "specificity": 0.1732862107887866,
           "steps": [
             {
               "citations": [],
               "claim": null,
               "from": {
                 "id": "umbrella-sharing",
               },
               "isForward": false,
               "relationship": "OF",
               "to": {
                 "id": "copenhagen-umbrellas/station-umbrellas",
               },
             },
             {
               "citations": [
                 {
                   "source": {
                     "id": "rain-yearbook-2021",
                   },
                 },
                 {
                   "source": {
                     "id": "umbrella-study-2017",
                   },
                 },
               ],
               "claim": {
                 "id": "copenhagen-umbrellas/drier-by-half",
               },
               "from": {
                 "id": "copenhagen-umbrellas/station-umbrellas",
               },
               "isForward": false,
               "relationship": "ABOUT",
               "to": {
                 "id": "copenhagen-umbrellas/drier-by-half",
               },
             },
             {
               "citations": [
                 {
                   "source": {
                     "id": "rain-yearbook-2021",
                   },
                 },
                 {
                   "source": {
                     "id": "umbrella-study-2017",
                   },
                 },
               ],
               "claim": {
                 "id": "copenhagen-umbrellas/drier-by-half",
               },
               "from": {
                 "id": "copenhagen-umbrellas/drier-by-half",
               },
               "isForward": true,
               "relationship": "CONCERNS",
               "to": {
                 "id": "wet-feet",
               },
             },
           ],
         },
       ],
       "totalCount": 22,
     }
    `);
    expect(statements).toBeLessThanOrEqual(6);
  });

  it('are relationships of the graph, end to end, and none comes twice', async () => {
    const { nodes } = (await ask(`{ claims(first: 40) { nodes { id } } }`)).data.claims;
    const stored = new Set(
      (
        await connection.read<{ edge: string }>(
          'MATCH (from:Entity)-[step]->(to:Entity) RETURN from.id + " " + type(step) + " " + to.id AS edge',
        )
      ).map(({ edge }) => edge),
    );
    for (const { id } of nodes.slice(0, 12)) {
      const { data } = await ask(
        `{ paths(from: "${id}", to: "NL", first: 50) { totalCount paths { length ${STEPS} } } }`,
      );
      // biome-ignore lint/suspicious/noExplicitAny: the shape follows the operation
      const paths = data.paths.paths as any[];
      expect(paths.length).toBe(Math.min(data.paths.totalCount, 50));
      expect(new Set(paths.map((path) => JSON.stringify(path))).size).toBe(paths.length);
      for (const { length, steps } of paths) {
        expect(steps).toHaveLength(length);
        expect([steps[0].from.id, steps.at(-1).to.id]).toEqual([id, 'NL']);
        for (const [at, { from, to, relationship, isForward }] of steps.entries()) {
          if (at > 0) expect(from.id).toBe(steps[at - 1].to.id);
          const [start, end] = isForward ? [from, to] : [to, from];
          expect(stored).toContain(`${start.id} ${relationship} ${end.id}`);
        }
      }
      const lengths = paths.map(({ length }) => length);
      expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    }
  });

  it('tells where nothing connects two entities', async () => {
    const { data } = await ask(`{ paths(from: "sun-hats", to: "NL") { totalCount isCut paths { length } } }`);
    expect(data.paths).toMatchInlineSnapshot(`
     {
       "isCut": false,
       "paths": [
         {
           "length": 3,
         },
         {
           "length": 4,
         },
         {
           "length": 4,
         },
       ],
       "totalCount": 3,
     }
    `);
  });

  it.each([
    ['from an entity to itself', 'from: "NL", to: "NL"'],
    ['from what is not there', 'from: "nowhere", to: "NL"'],
    ['more than fifty', 'from: "BE", to: "NL", first: 51'],
  ])('refuses paths %s', async (_, args) => {
    expect(await refusalOf(`{ paths(${args}) { totalCount } }`)).toMatchSnapshot();
  });
});
