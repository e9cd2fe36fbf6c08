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

const BARRIERS = 'barriers(first: $f) { totalCount }';
const WEIGHED = 'query ($w: ScoreWeights) { answer(question: "rain", weights: $w) { totalCount } }';
const SEARCH = 'query ($t: [EntityType!]) { search(text: "rain", types: $t) { totalCount } }';

describe('a variable that does not fit is the fault of the client, in the words of graphql-js', () => {
  it.each<[string, string, object, string]>([
    [
      'text for a number',
      `query ($f: Int!) { ${BARRIERS} }`,
      { f: '10' },
      'Variable "$f" got invalid value "10"; Int cannot represent non-integer value: "10"',
    ],
    [
      'a fraction',
      `query ($f: Int!) { ${BARRIERS} }`,
      { f: 1.5 },
      'Variable "$f" got invalid value 1.5; Int cannot represent non-integer value: 1.5',
    ],
    [
      'too large a number',
      `query ($f: Int!) { ${BARRIERS} }`,
      { f: 2_147_483_648 },
      'Variable "$f" got invalid value 2147483648; Int cannot represent non 32-bit signed integer value: 2147483648',
    ],
    [
      'none where one must be',
      'query ($id: ID!) { barrier(id: $id) { id } }',
      {},
      'Variable "$id" of required type "ID!" was not provided.',
    ],
    [
      'null where one must be',
      'query ($id: ID!) { barrier(id: $id) { id } }',
      { id: null },
      'Variable "$id" of non-null type "ID!" must not be null.',
    ],
    [
      'an object for an id',
      'query ($id: ID!) { barrier(id: $id) { id } }',
      { id: { deep: { down: {} } } },
      'Variable "$id" got invalid value { deep: { down: {} } }; ID cannot represent value: { deep: { down: {} } }',
    ],
    [
      'an enum in small letters',
      'query ($l: Language) { barrier(id: "drizzle") { name(language: $l) } }',
      { l: 'nl' },
      'Variable "$l" got invalid value "nl"; Value "nl" does not exist in "Language" enum. Did you mean the enum value "NL"?',
    ],
    [
      'null in a list',
      SEARCH,
      { t: [null] },
      'Variable "$t" got invalid value null at "t[0]"; Expected non-nullable type "EntityType!" not to be null.',
    ],
    [
      'null for a condition',
      'query ($s: Boolean!) { barriers @include(if: $s) { totalCount } }',
      { s: null },
      'Variable "$s" of non-null type "Boolean!" must not be null.',
    ],
    [
      'a key that an input lacks',
      WEIGHED,
      { w: { constructor: 1 } },
      'Variable "$w" got invalid value { constructor: 1 }; Field "constructor" is not defined by type "ScoreWeights".',
    ],
    [
      'a wrong value deep in an input',
      WEIGHED,
      { w: { strength: { AUDIT: 'much' } } },
      'Variable "$w" got invalid value "much" at "w.strength.AUDIT"; Float cannot represent non numeric value: "much"',
    ],
    [
      'a list for an input',
      WEIGHED,
      { w: [1] },
      'Variable "$w" got invalid value [1]; Expected type "ScoreWeights" to be an object.',
    ],
  ])('%s', async (_, query, variables, message) => {
    const { status, data, errors, statements } = await api.ask(query, variables);
    expect({ status, data, statements }).toEqual({ status: 400, data: undefined, statements: 0 });
    expect(errors).toEqual([
      { message, locations: expect.any(Array), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it.each([
    ['enum values', SEARCH, { t: Array(50_000).fill('No') }],
    ['ids', 'query ($t: [ID!]!) { nodes(ids: $t) { id } }', { t: Array(50_000).fill({}) }],
    ['nulls', 'query ($t: [ID!]!) { nodes(ids: $t) { id } }', { t: Array(50_000).fill(null) }],
  ])('fifty thousand wrong %s are told by the first few', async (_, query, variables) => {
    const { status, errors } = await api.ask(query, variables);
    expect(status).toBe(400);
    const [{ message, extensions } = { message: '', extensions: {} }] = errors ?? [];
    expect(extensions.code).toBe('BAD_USER_INPUT');
    expect(message.split('; ').filter((problem) => problem.startsWith('Variable "$t"'))).toHaveLength(5);
    expect(message).toMatch(/; Too many errors processing variables, error limit reached\./);
    expect(message.length).toBeLessThan(1_000);
  });

  it('is not looked at where the client means another operation', async () => {
    const query = 'query A($id: ID!) { barrier(id: $id) { id } } query B { __typename }';
    const response = await fetch(`${api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName: 'B' }),
    });
    expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
  });

  it('is answered with 200 to a client that takes application/json and nothing else', async () => {
    const query = `query ($f: Int!) { ${BARRIERS} }`;
    const answers = await Promise.all(
      [
        'application/json',
        'application/graphql-response+json',
        'application/graphql-response+json, application/json;q=0.9',
        '*/*',
      ].map((accept) => api.ask(query, { f: 'x' }, { accept })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 400, 400]);
  });
});

describe('an argument that is null', () => {
  const first20 = { barriers: { edges: expect.any(Array) } };

  it.each([
    'query ($f: Int) { barriers(first: $f) { edges { cursor } } }',
    '{ barriers(first: null) { edges { cursor } } }',
  ])('is its default: %s', async (query) => {
    const { data, errors, extensions } = await api.ask(query, { f: null });
    expect(errors).toBeUndefined();
    expect(data).toEqual(first20);
    const { extensions: byDefault } = await api.ask('{ barriers { edges { cursor } } }');
    expect(extensions).toEqual(byDefault);
  });

  it('is its default for a jurisdiction too', async () => {
    const state = 'state(in: $in)';
    const query = `query ($in: ID) { condition(id: "dry-storage") { null: ${state} default: state nl: state(in: "NL") } }`;
    const { data } = await api.ask(query, { in: null });
    expect(data.condition.null).toBe(data.condition.default);
    expect(data.condition.null).toBe(data.condition.nl);
  });

  it.each([
    ['query ($q: String = "rain") { suggest(text: $q) { text } }', { q: null }, 'text'],
    ['query ($s: Boolean = true) { barriers @include(if: $s) { totalCount } }', { s: null }, 'if'],
    ['query ($s: Boolean = true) { barriers { totalCount @skip(if: $s) } }', { s: null }, 'if'],
  ])('and has no default is refused by its name: %s', async (query, variables, name) => {
    const { errors, statements } = await api.ask(query, variables);
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(`^Argument "${name}" of non-null type "\\w+!" must not be null.$`),
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ]);
    expect(statements).toBe(0);
  });
});

describe('what is echoed', () => {
  const LONG = 'x'.repeat(200_000);
  const NODE = 'query ($id: ID!) { node(id: $id) { id } }';

  it.each<[string, string, object]>([
    ['a literal of the wrong type', `{ barriers(first: "${LONG}") { totalCount } }`, {}],
    ['a name that does not exist', `{ ${LONG} }`, {}],
    ['a word where none can be', `{ barriers } ${LONG}`, {}],
    ['a variable of the wrong type', `query ($f: Int!) { ${BARRIERS} }`, { f: LONG }],
    ['a key of an input', WEIGHED, { w: { [LONG]: 1 } }],
    ['a cursor', 'query ($a: String) { barriers(after: $a) { totalCount } }', { a: LONG }],
    ['an id of a filter', 'query ($a: ID) { claims(filter: { barrier: $a }) { totalCount } }', { a: LONG }],
    [
      'ids of a filter',
      'query ($a: [ID!]) { cases(filter: { in: $a }) { totalCount } }',
      { a: Array(900).fill(LONG.slice(0, 200)) },
    ],
    ['a name of an operation', `query A { __typename }`, { operationName: LONG }],
  ])('of %s is short', async (_, query, variables) => {
    const { operationName } = variables as { operationName?: string };
    const response = await fetch(`${api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables, ...(operationName && { variables: {}, operationName }) }),
    });
    const text = await response.text();
    expect(text).toContain('"errors"');
    expect(text).not.toContain('x'.repeat(201));
    expect(text.length).toBeLessThan(2_000);
  });

  it('of ids that are not there is nothing', async () => {
    const { data } = await api.ask(NODE, { id: LONG });
    expect(data).toEqual({ node: null });
  });
});

describe('an operation that is no query', () => {
  it.each(['mutation', 'subscription'])('is refused: a %s', async (kind) => {
    const { status, data, errors } = await api.ask(`${kind} { x }`);
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors).toEqual([
      {
        message: `An operation must be a query, got a ${kind}; only queries are carried out here.`,
        locations: [{ line: 1, column: 1 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
  });
});
