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
