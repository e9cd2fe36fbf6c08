import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { openFixture } from '../../support/fixture';
import { exchange, readAnswer } from '../../support/raw';

const ORIGIN = 'https://x.static.observableusercontent.com';

let connection: Connection;
let closed: TestApi;
let open: TestApi;

beforeAll(async () => {
  connection = await openFixture();
  closed = await createTestApi(connection);
  open = await createTestApi(connection, { corsOrigins: [ORIGIN, 'http://localhost:3000'] });
});

afterAll(async () => {
  await closed.close();
  await open.close();
  await connection.close();
});

const preflight = (api: TestApi, path: string, origin = ORIGIN) =>
  fetch(api.address + path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type, apollo-require-preflight',
    },
  });

const post = (api: TestApi, body: string, headers: Record<string, string> = {}) =>
  fetch(`${api.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN, ...headers },
    body,
  });

const allowed = ({ headers }: Response) => headers.get('access-control-allow-origin');

describe('a page of another origin', () => {
  it('is allowed to ask where its origin is named', async () => {
    const response = await preflight(open, '/graphql');
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': ORIGIN,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type, apollo-require-preflight',
      vary: expect.stringContaining('Origin'),
    });
  });

  it('reads answers, errors and every other address', async () => {
    const responses = await Promise.all([
      post(open, '{"query": "{ __typename }"}'),
      post(open, '{"query": "{ nothing }"}'),
      post(open, '{"query": '),
      post(open, 'x'.repeat(300_000)),
      post(open, 'query=x', { 'content-type': 'application/x-www-form-urlencoded' }),
      fetch(`${open.address}/graphql`, { method: 'PUT', headers: { origin: ORIGIN } }),
      ...['/schema.graphql', '/examples.json', '/health/ready', '/nowhere'].map((path) =>
        fetch(open.address + path, { headers: { origin: ORIGIN } }),
      ),
    ]);
    expect(responses.map(({ status }) => status)).toEqual([200, 400, 400, 413, 415, 405, 200, 200, 200, 404]);
    expect(new Set(responses.map(allowed))).toEqual(new Set([ORIGIN]));
    const exposed = responses.map(({ headers }) => headers.get('access-control-expose-headers'));
    expect(new Set(exposed)).toEqual(
      new Set([
        'content-disposition, etag, ratelimit, ratelimit-policy, retry-after, server-timing, x-request-id',
      ]),
    );
  });

  it('is allowed to be each of those that are named, and is told only of itself', async () => {
    const origins = [ORIGIN, 'http://localhost:3000'];
    const preflights = await Promise.all(origins.map((origin) => preflight(open, '/graphql', origin)));
    expect(preflights.map(({ status }) => status)).toEqual([204, 204]);
    expect(preflights.map(allowed)).toEqual(origins);
    const answers = await Promise.all(
      origins.map((origin) => post(open, '{"query": "{ __typename }"}', { origin })),
    );
    expect(answers.map(allowed)).toEqual(origins);
  });

  it.each(['https://observableusercontent.com', `${ORIGIN}.evil.example`, 'null', 'http://localhost:3001'])(
    'is not allowed to where it is not named: %s',
    async (origin) => {
      expect(allowed(await preflight(open, '/graphql', origin))).toBeNull();
      expect(allowed(await post(open, '{"query": "{ __typename }"}', { origin }))).toBeNull();
    },
  );

  it('is not allowed to where none is named, and is told so as of any other method', async () => {
    const response = await preflight(closed, '/graphql');
    expect([response.status, response.headers.get('allow'), allowed(response)]).toEqual([
      405,
      'GET, POST',
      null,
    ]);
    expect(await response.text()).not.toMatch(/csrf|forgery/i);
  });

  it('of any origin is allowed to where all are', async () => {
    const api = await createTestApi(connection, { corsOrigins: ['*'] });
    try {
      expect(allowed(await preflight(api, '/graphql', 'https://anywhere.example'))).toBe('*');
    } finally {
      await api.close();
    }
  });
});

describe('the name that a service is called by', () => {
  const ask = async (api: TestApi, lines: string[], version = '1.1') => {
    const head = [`GET /health/live HTTP/${version}`, ...lines, 'Connection: close'].join('\r\n');
    const { status, body } = readAnswer(await exchange(api.address, `${head}\r\n\r\n`));
    return { status, message: (body as { errors?: { message: string }[] }).errors?.[0]?.message };
  };

  it.each(['127.0.0.1', 'localhost', 'LOCALHOST:80', 'graph.localhost', '[::1]:4000', '127.1.2.3'])(
    'may be one of this machine: %s',
    async (host) => {
      expect(await ask(closed, [`Host: ${host}`])).toEqual({ status: 200, message: undefined });
    },
  );

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '127.evil.example',
    '0.0.0.0',
    '10.0.0.1',
  ])('is refused where another name was led here: %s', async (host) => {
    expect(await ask(closed, [`Host: ${host}:4000`])).toEqual({
      status: 421,
      message: `The header host must be a name that this service answers to, got ${host}; the setting ALLOWED_HOSTS adds names.`,
    });
  });

  it.each([
    [[], 'none'],
    [['Host:'], 'none'],
    [['Host: a b'], 'a b'],
    [['Host: a/b'], 'a/b'],
    [['Host: localhost', 'Host: evil.example'], 'localhost'],
  ])('must be one: %j', async (lines, got) => {
    expect(await ask(closed, lines)).toEqual({
      status: 400,
      message: `The header host must be one name with or without a port, got ${got}.`,
    });
  });

  it('may be left out by a client of HTTP/1.0', async () => {
    expect(await ask(closed, [], '1.0')).toEqual({ status: 200, message: undefined });
  });

  it.each([
    [{ allowedHosts: ['graph.example.org'] }, 'Graph.Example.org', 200],
    [{ allowedHosts: ['graph.example.org'] }, 'localhost', 200],
    [{ allowedHosts: ['graph.example.org'] }, 'example.org', 421],
    [{ allowedHosts: ['*'] }, 'anything.example', 200],
    [{ host: '0.0.0.0' }, 'anything.example', 200],
    [{ host: '0.0.0.0', allowedHosts: ['graph.example.org'] }, 'anything.example', 421],
  ])('is one of those that were set: %j, %s', async (hosts, name, status) => {
    const api = await createTestApi(connection, hosts);
    try {
      expect((await ask(api, [`Host: ${name}`])).status).toBe(status);
    } finally {
      await api.close();
    }
  });
});
