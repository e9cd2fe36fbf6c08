import { gzipSync } from 'node:zlib';
import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { openFixture } from '../../support/fixture';
import { exchange, readAnswer } from '../../support/raw';

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

const QUERY = JSON.stringify({ query: '{ __typename }' });
const JSON_TYPE = { 'content-type': 'application/json' };

async function answerTo(path: string, init: RequestInit = {}) {
  const response = await fetch(api.address + path, init);
  const { errors } = (await response.json()) as {
    errors: { message: string; extensions: { code: string } }[];
  };
  const [error] = errors;
  return {
    status: response.status,
    code: error?.extensions.code,
    message: error?.message,
    header: (name: string) => response.headers.get(name),
  };
}

const post = (body: string | Uint8Array, headers: Record<string, string> = JSON_TYPE) =>
  answerTo('/graphql', { method: 'POST', headers, body });

describe('a method that an address does not take', () => {
  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    '%s to /graphql is told those that it takes',
    async (method) => {
      const answer = await answerTo('/graphql', { method });
      expect(answer).toMatchObject({
        status: 405,
        code: 'METHOD_NOT_ALLOWED',
        message: `The method at /graphql must be one of GET, POST, got ${method}.`,
      });
      expect(answer.header('allow')).toBe('GET, POST');
    },
  );

  it('is refused before the type of its body is looked at', async () => {
    const answer = await answerTo('/graphql', {
      method: 'PUT',
      headers: { 'content-type': 'text/xml' },
      body: '<a/>',
    });
    expect(answer.status).toBe(405);
  });

  it('is led to the API where operations are sent to another address', async () => {
    const answer = await answerTo('/', { method: 'POST', headers: JSON_TYPE, body: QUERY });
    expect(answer).toMatchObject({
      status: 405,
      message: 'The method at / must be one of GET, got POST; operations are sent to /graphql.',
    });
    expect(answer.header('allow')).toBe('GET');
  });
});

describe('an address', () => {
  it('works with a slash behind it', async () => {
    const response = await fetch(`${api.address}/graphql/`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: QUERY,
    });
    expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
  });

  it.each(['/favicon.ico', '/robots.txt', '/graphql/more', '/assets/%2e%2e/%2e%2e/package.json', '/Graphql'])(
    '%s does not exist',
    async (path) => {
      expect(await answerTo(path)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    },
  );

  it.each(['/../package.json', '/assets/../../../package.json', '/../../../../etc/passwd'])(
    '%s leads nowhere outside',
    async (path) => {
      const answer = readAnswer(
        await exchange(api.address, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
      );
      expect(answer).toMatchObject({
        status: 404,
        body: { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
      });
    },
  );

  it('that is no URL is named', async () => {
    expect(await answerTo('/%zz')).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
      message: 'An address must be a valid URL, got /%zz',
    });
  });

  it('is not echoed whole', async () => {
    const { status, message } = await answerTo(`/${'a'.repeat(8_000)}`);
    expect(status).toBe(404);
    expect(message?.length).toBeLessThan(400);
  });

  it('of a file is given whole where a range beyond its end is asked for', async () => {
    const response = await fetch(`${api.address}/playground/index.html`, {
      headers: { range: 'bytes=99999999-' },
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<!doctype html>');
  });
});

describe('a body', () => {
  it('that is compressed is refused with what is taken', async () => {
    const answer = await post(gzipSync(QUERY), { ...JSON_TYPE, 'content-encoding': 'gzip' });
    expect(answer).toMatchObject({
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message: 'A request body must not be compressed, got content-encoding gzip.',
    });
    expect(answer.header('accept-encoding')).toBe('identity');
  });

  it.each(['utf-16', 'UTF-16LE', '"iso-8859-1"'])('in charset %s is refused', async (charset) => {
    const answer = await post(Buffer.from(QUERY, 'utf16le'), {
      'content-type': `application/json; charset=${charset}`,
    });
    expect(answer).toMatchObject({
      status: 415,
      message: `The charset of a request body must be utf-8, got ${charset.replaceAll('"', '')}.`,
    });
  });

  it.each([
    'text/plain',
    'application/graphql',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    ';;',
  ])('of type %s is refused by its name', async (type) => {
    expect(await post(QUERY, { 'content-type': type })).toMatchObject({
      status: 415,
      message: `The header content-type of a request body must be application/json, got ${type}.`,
    });
  });

  it.each<[string, string | Uint8Array, string]>([
    [
      'of other bytes than UTF-8',
      Buffer.from([0x22, 0xff, 0x22]),
      'A request body must be in UTF-8, got other bytes.',
    ],
    ['of nothing', ' ', 'A request body must be a JSON object with the key query, got nothing.'],
    [
      'that ends early',
      '{"query": ',
      'A request body must be valid JSON, got something else: Unexpected end of JSON input',
    ],
    [
      'that is a list',
      '[{}]',
      'A request body must be an object with the key query, got a list; send each operation in a request of its own.',
    ],
    [
      'that is a text',
      '"{ __typename }"',
      'A request body must be an object with the key query, got a text; send each operation in a request of its own.',
    ],
    ['without a query', '{}', 'query must be a text with an operation, got nothing.'],
    ['with an empty query', '{"query": ""}', 'query must be a text with an operation, got nothing.'],
    [
      'with a query that is no text',
      '{"query": {"kind": "Document"}}',
      'query must be a text, got an object.',
    ],
    [
      'with variables as JSON in a text',
      '{"query": "{ __typename }", "variables": "{}"}',
      'variables must be an object, got a text; send the object itself, not its JSON as a text.',
    ],
    [
      'with variables in a list',
      '{"query": "{ __typename }", "variables": []}',
      'variables must be an object, got a list.',
    ],
    [
      'with several wrong keys',
      '{"query": 1, "operationName": 2, "variables": true, "extensions": []}',
      'query must be a text, got a number; operationName must be a text, got a number; variables must be an object, got a boolean; extensions must be an object, got a list.',
    ],
  ])('%s is refused by what is wrong with it', async (_, body, message) => {
    expect(await post(body)).toMatchObject({ status: 400, code: 'BAD_REQUEST', message });
  });

  it.each([
    '{"__proto__": 1}',
    '{"query": "{ __typename }", "variables": {"a": [{"__proto__": {}}]}}',
    '{"constructor": {"prototype": {}}}',
  ])('with keys that could change how objects work is refused for its keys: %s', async (body) => {
    expect(await post(body)).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
      message: expect.stringContaining(
        'must not have a key that could change how objects work, got "__proto__"',
      ),
    });
  });
});

describe('what is no request of HTTP', () => {
  it.each([
    ['a word', 'hello\r\n\r\n', 400],
    ['a method that nobody knows', 'FOO /graphql HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['a header without end', `GET / HTTP/1.1\r\nHost: localhost\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['a length that is none', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n', 400],
  ])("%s is answered in GraphQL's error shape", async (_, sent, status) => {
    const { headers, ...answer } = readAnswer(await exchange(api.address, sent));
    expect(answer).toEqual({
      status,
      body: {
        errors: [
          { message: expect.stringMatching(/must be .*got/), extensions: { code: expect.any(String) } },
        ],
      },
    });
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('every answer', () => {
  it.each(['/', '/graphql', '/schema.graphql', '/health/live', '/metrics', '/nowhere', '/%zz'])(
    'at %s is taken for what it is, and carries the id of its request',
    async (path) => {
      const { headers } = await fetch(api.address + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-request-id')).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
    },
  );
});
