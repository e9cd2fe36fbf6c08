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

const JSON_TYPE = { 'content-type': 'application/json' };
const send = (path: string, init: RequestInit) => fetch(api.address + path, init);
const query = (text: string) => `/graphql?${new URLSearchParams({ query: text })}`;
const codesOf = ({ errors }: { errors: { extensions: Record<string, unknown> }[] | undefined }) =>
  errors?.map(({ extensions }) => extensions.code);

/** What GraphQL-cop looks for, by its own names. */
describe('an attack that is well known', () => {
  it('alias overloading is refused', async () => {
    const { status, data, statements } = await api.ask(
      `{ ${Array.from({ length: 101 }, (_, at) => `alias${at}: revision { number }`).join(' ')} }`,
    );
    expect({ status, data, statements }).toEqual({ status: 400, data: undefined, statements: 0 });
  });

  it('array-based batching is refused', async () => {
    const body = JSON.stringify(Array(10).fill({ query: '{ __typename }' }));
    const response = await send('/graphql', { method: 'POST', headers: JSON_TYPE, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [
        { message: expect.stringContaining('got a list; send each operation in a request of its own') },
      ],
    });
  });

  it('circular fragments are refused', async () => {
    const answer = await api.ask(
      '{ ...A } fragment A on Query { __typename ...B } fragment B on Query { __typename ...A }',
    );
    expect([answer.status, new Set(codesOf(answer))]).toEqual([400, new Set(['GRAPHQL_VALIDATION_FAILED'])]);
  });

  it('circular introspection is refused', async () => {
    const circle = `${'fields { type { '.repeat(5)}name${' } }'.repeat(5)}`;
    const answer = await api.ask(`{ __schema { types { ${circle} } } }`);
    expect([answer.status, new Set(codesOf(answer))]).toEqual([400, new Set(['GRAPHQL_VALIDATION_FAILED'])]);
  });

  it('directive overloading is told by the first few', async () => {
    const { status, errors } = await api.ask(`{ __typename ${'@aa'.repeat(40)} }`);
    expect(status).toBe(400);
    expect(errors).toHaveLength(6);
    expect(errors?.at(-1)?.message).toMatch(/^Too many validation errors/);
  });

  it('field duplication gives the field once', async () => {
    const { data } = await api.ask(`{ ${'__typename '.repeat(500)} }`);
    expect(data ?? { __typename: 'Query' }).toEqual({ __typename: 'Query' });
  });

  it.each(['GET', 'POST'])('a mutation by %s is refused', async (method) => {
    const text = 'mutation { __typename }';
    const response =
      method === 'GET'
        ? await send(query(text), { headers: JSON_TYPE })
        : await send('/graphql', { method, headers: JSON_TYPE, body: JSON.stringify({ query: text }) });
    expect(response.status).toBe(400);
    expect(await response.json()).not.toHaveProperty('data');
  });

  it.each([
    ['a bare GET', query('{ __typename }'), {}],
    [
      'a GET with the type of a form',
      query('{ __typename }'),
      { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    ['a GET of plain text', query('{ __typename }'), { headers: { 'content-type': 'text/plain' } }],
    [
      'a POST of a form',
      '/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'query=%7B__typename%7D',
      },
    ],
    [
      'a POST of form data',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
    ],
    [
      'a POST of plain text',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{ __typename }"}' },
    ],
    ['a POST of no type', query('{ __typename }'), { method: 'POST' }],
  ])('what another site can make a browser send is refused: %s', async (_, path, init) => {
    const response = await send(path, init);
    expect([400, 415]).toContain(response.status);
    expect(await response.json()).not.toHaveProperty('data');
  });

  it('an answer carries no trace', async () => {
    const { extensions } = await api.ask(
      '{ barriers { nodes { id } } }',
      {},
      { 'apollo-tracing': '1', 'x-apollo-tracing': '1' },
    );
    expect(Object.keys(extensions ?? {})).toEqual(['cost']);
  });

  it.each(['qwerty { __typename', '{ __typename @include(if: 1) }', '{ node(id: {}) { id } }', '{ nope }'])(
    'an error carries nothing of the inside: %s',
    async (text) => {
      const response = await send('/graphql', {
        method: 'POST',
        headers: JSON_TYPE,
        body: JSON.stringify({ query: text }),
      });
      const answer = await response.text();
      expect(answer).toContain('"errors"');
      expect(answer).not.toMatch(/exception|stacktrace|node_modules|\.ts:|\.js:/);
    },
  );
});

describe('what is open by choice, as all of it is public', () => {
  it('introspection and suggestions of fields', async () => {
    const { data } = await api.ask('{ __schema { queryType { name } } }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    const { errors } = await api.ask('{ barier(id: "drizzle") { id } }');
    expect(errors?.[0]?.message).toMatch(/Did you mean "barrier"/);
  });

  it('GraphiQL, which loads nothing from elsewhere and stands in no frame', async () => {
    const { headers } = await send('/playground/', { headers: { accept: 'text/html' } });
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
    expect(headers.get('x-frame-options')).toBe('DENY');
  });
});
