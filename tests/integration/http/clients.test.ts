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
const QUERY = { query: '{ __typename }' };
const TYPENAME = { data: { __typename: 'Query' }, extensions: expect.anything() };

const send = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${api.address}/graphql`, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body });

describe('what clients really send', () => {
  it.each([
    ['variables as an empty text', JSON.stringify({ ...QUERY, variables: '' })],
    ['variables as null', JSON.stringify({ ...QUERY, variables: null })],
    [
      'an empty name of the operation',
      JSON.stringify({ query: 'query A { __typename }', operationName: '' }),
    ],
    ['extensions as an empty text', JSON.stringify({ ...QUERY, extensions: '' })],
    ['keys of their own', JSON.stringify({ ...QUERY, id: 'abc', doc_id: 1 })],
    ['a byte order mark before the body', `\uFEFF${JSON.stringify(QUERY)}`],
    ['a byte order mark before the query', JSON.stringify({ query: `\uFEFF${QUERY.query}` })],
  ])('%s is answered', async (_, body) => {
    const response = await send(body);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(TYPENAME);
  });

  it.each(['utf-8', 'UTF-8', '"utf-8"', 'utf8'])('charset=%s is answered', async (charset) => {
    const response = await send(JSON.stringify(QUERY), {
      'content-type': `application/json; charset=${charset}`,
    });
    expect(await response.json()).toEqual(TYPENAME);
  });

  const APOLLO =
    'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/graphql-response+json,application/json;q=0.9';
  it.each([
    [APOLLO, 'application/graphql-response+json; charset=utf-8'],
    [
      'application/graphql-response+json, application/json',
      'application/graphql-response+json; charset=utf-8',
    ],
    ['application/json', 'application/json; charset=utf-8'],
    ['*/*;q=0.1', 'application/json; charset=utf-8'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json; charset=utf-8'],
  ])('accept: %s is answered with %s', async (accept, type) => {
    const response = await send(JSON.stringify(QUERY), { accept });
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.json()).toEqual(TYPENAME);
  });

  it.each(['text/event-stream', 'text/html', 'application/json;q=0'])(
    'accept: %s is refused before anything is carried out',
    async (accept) => {
      const response = await send(JSON.stringify({ query: '{ nonsense' }), { accept });
      expect(response.status).toBe(406);
      expect(await response.json()).toEqual({
        errors: [
          {
            message: `The header accept must allow one of application/json, application/graphql-response+json, text/csv, got ${accept}.`,
            extensions: { code: 'NOT_ACCEPTABLE' },
          },
        ],
      });
    },
  );

  it.each([{ ...QUERY }, {}])(
    'a persisted query is not there, and the client is told in the word it knows',
    async (query) => {
      const extensions = { persistedQuery: { version: 1, sha256Hash: 'of something else' } };
      const response = await send(JSON.stringify({ ...query, extensions }));
      expect(await response.json()).toEqual({
        errors: [
          { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
        ],
      });
    },
  );
});

describe('a GET', () => {
  const get = (parameters: Record<string, string>, init: RequestInit = { headers: JSON_TYPE }) =>
    fetch(`${api.address}/graphql?${new URLSearchParams(parameters)}`, init);
  const FIND = 'query Find($id: ID!) { barrier(id: $id) { id } } query Other { __typename }';

  it('is answered where it carries a header that other sites cannot send', async () => {
    const variables = JSON.stringify({ id: 'drizzle' });
    const found = { data: { barrier: { id: 'drizzle' } }, extensions: expect.anything() };
    const parameters = { query: FIND, variables, operationName: 'Find' };
    expect(await (await get(parameters)).json()).toEqual(found);
    expect(await (await get(parameters, { headers: { 'apollo-require-preflight': '1' } })).json()).toEqual(
      found,
    );
  });

  it('takes empty parameters for absent ones', async () => {
    const response = await get({ ...QUERY, variables: '', operationName: '', extensions: '' });
    expect(await response.json()).toEqual(TYPENAME);
  });

  it('without such a header is told which', async () => {
    const response = await get(QUERY, {});
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(
            /^A GET must carry a header .*got none; add "apollo-require-preflight: true"/,
          ),
        },
      ],
    });
  });

  it.each([
    [{ ...QUERY, variables: '{' }, 'variables must be an object as JSON, got "{".'],
    [{ ...QUERY, variables: '[1]' }, 'variables must be an object, got a list.'],
    [{ operationName: 'A' }, 'query must be a text with an operation, got nothing.'],
  ])('with %j is refused by what is wrong with it', async (parameters, message) => {
    const response = await get(parameters as Record<string, string>);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ message }] });
  });

  it('of HEAD is answered without a body', async () => {
    const response = await get(QUERY, { method: 'HEAD', headers: JSON_TYPE });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});
