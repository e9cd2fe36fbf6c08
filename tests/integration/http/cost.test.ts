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

const costOf = async (query: string) => {
  const { status, errors, extensions } = await api.ask(query);
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  return extensions?.cost?.requested;
};

/** How many objects there are in an answer, pages and their edges aside. */
function objectsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((total, each) => total + objectsIn(each), 0);
  if (value === null || typeof value !== 'object') return 0;
  const fields = Object.entries(value);
  const carries = fields.some(([name]) => ['nodes', 'edges', 'node', 'hasNextPage'].includes(name));
  return fields.reduce((total, [, each]) => total + objectsIn(each), carries ? 0 : 1);
}

describe('the cost of an operation', () => {
  const CARD = 'practices { practice { id } parts { claim { id citations { source { id title } } } } }';

  it.each([
    [
      'the fragments of two components on one field',
      '{ barriers(first: 18) { nodes { ...A ...B } } } fragment A on Barrier { practices(first: 10) { nodes { score practice { id } } } } fragment B on Barrier { practices(first: 10) { nodes { band practice { name } } } }',
      '{ barriers(first: 18) { nodes { practices(first: 10) { nodes { score band practice { id name } } } } } }',
    ],
    [
      'a fragment below `first`',
      `{ answer(question: "getting wet", first: 3) { ...Card } } fragment Card on Answer { ${CARD} }`,
      `{ answer(question: "getting wet", first: 3) { ${CARD} } }`,
    ],
    [
      'an inline fragment below `first`',
      `{ answer(question: "getting wet", first: 3) { ... on Answer { ${CARD} } } }`,
      `{ answer(question: "getting wet", first: 3) { ${CARD} } }`,
    ],
  ])('is the same with and without fragments: %s', async (_, one, other) => {
    expect(await costOf(one)).toBe(await costOf(other));
  });

  it('is near to what comes back from the lists of a client that compiles its pages', async () => {
    const query = `query Q { ...L }
      fragment P on Barrier { practices(first: 20) { edges { node { score practice { id name } parts { case { id } adoption { period { from to } id } } __typename } cursor } pageInfo { endCursor hasNextPage } } id }
      fragment L on Query { barriers(first: 20) { edges { node { id name ...P __typename } cursor } pageInfo { endCursor hasNextPage } } }`;
    const cost = await costOf(query);
    const { data } = await api.ask(query);
    expect(cost).toBeGreaterThanOrEqual(objectsIn(data.barriers));
    expect(cost).toBeLessThanOrEqual(2 * objectsIn(data.barriers));
  });

  it.each([
    '{ cases { nodes { id claims { nodes { id citations { source { id } } } } } } }',
    '{ practices { nodes { id adoptions { nodes { id claims { nodes { id } } } } } } }',
    '{ claims(first: 100) { nodes { id about { id } effects { barrier { id } } citations { source { id } } witness { id } } } }',
    '{ barriers { nodes { id figures { id } lessons { id drawnFrom { id } } practices { nodes { rank caveats { id } adoptions { id } } } } } }',
    '{ publications { nodes { id discusses { id } citedBy { nodes { id } } } } }',
  ])('is never less than what comes back: %s', async (query) => {
    const { data } = await api.ask(query);
    expect(await costOf(query)).toBeGreaterThanOrEqual(objectsIn(data) - 1);
  });
});

describe('a dry run', () => {
  const QUERY = `query Q($first: Int!) {
    barriers(first: $first) { nodes { id practices(first: 2) { nodes { score practice { id } } } } }
    revision { number }
  }`;

  const send = async (extensions: object, variables: object, query = QUERY) => {
    const response = await fetch(`${api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables, extensions }),
    });
    return { status: response.status, body: await response.json() };
  };

  it('tells what the operation costs and what most, and carries nothing out', async () => {
    const { extensions } = await api.ask(QUERY, { first: 3 });
    const { status, body } = await send({ dryRun: true }, { first: 3 });
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        data: {},
        extensions: {
          cost: {
            ...extensions?.cost,
            fields: [
              { field: 'barriers', cost: 7, first: 3 },
              { field: 'barriers.nodes', cost: 7 },
              { field: 'barriers.nodes.practices', cost: 4, first: 2 },
              { field: 'barriers.nodes.practices.nodes', cost: 4 },
              { field: 'barriers.nodes.practices.nodes.practice', cost: 2 },
              { field: 'revision', cost: 1 },
            ],
          },
        },
      },
    });
  });

  it('is refused as the operation would be, with the page that fits', async () => {
    const query = `{ ${Array.from({ length: 11 }, (_, at) => `s${at}: search(text: "rain ${at}") { totalCount }`).join(' ')} }`;
    expect(await send({ dryRun: true }, {}, query)).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'COST_LIMIT_EXCEEDED', field: 's0.totalCount' } }] },
    });
  });

  it.each([{ dryRun: false }, {}])('is one only where that is said: %j', async (extensions) => {
    const { body } = await send(extensions, { first: 1 });
    expect(body).toMatchObject({ data: { revision: { number: expect.any(Number) } } });
  });

  it('must be said clearly', async () => {
    const { status, body } = await send({ dryRun: 'yes' }, { first: 1 });
    expect([status, body]).toMatchObject([
      400,
      { errors: [{ message: 'extensions.dryRun must be true or false, got a text.' }] },
    ]);
  });
});
