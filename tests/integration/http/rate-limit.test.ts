import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { openFixture } from '../../support/fixture';

/** What the operations of one client may cost in a minute. */
const LIMIT = 10;

let connection: Connection;
let api: TestApi;

beforeAll(async () => {
  connection = await openFixture();
});

beforeEach(async () => {
  api = await createTestApi(connection, {
    rateLimit: LIMIT,
    trustedProxies: ['127.0.0.1'],
    answersKept: 64,
    corsOrigins: ['https://example.org'],
  });
});

afterEach(() => api.close());
afterAll(() => connection.close());

/** Asks for some practices by an alias of their own, as a client behind the proxy. */
const ask = (alias: string, { first = 4, client = '192.0.2.1', headers = {} } = {}) =>
  fetch(`${api.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': client, ...headers },
    body: JSON.stringify({ query: `{ ${alias}: practices(first: ${first}) { nodes { id } } }` }),
  });

const leftIn = ({ headers }: Response) => Number(/;r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);

/** What is left after some questions, one after the other. */
async function leftAfter(...asked: Parameters<typeof ask>[]): Promise<[number, number][]> {
  const told: [number, number][] = [];
  for (const each of asked) {
    const response = await ask(...each);
    told.push([response.status, leftIn(response)]);
  }
  return told;
}

describe('a client', () => {
  it('is told what it has left, and is refused once that is nothing', async () => {
    expect(await leftAfter(['a'], ['b'], ['c'], ['d'])).toEqual([
      [200, 6],
      [200, 2],
      [200, 0],
      [429, 0],
    ]);
  });

  it('that is refused learns when to come back, in sentence and headers, wherever its page is from', async () => {
    await leftAfter(['a'], ['b'], ['c']);
    const refused = await ask('d', { headers: { origin: 'https://example.org' } });
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      'ratelimit-policy': '"cost";q=10;w=60',
      ratelimit: `"cost";r=0;t=${seconds}`,
      'cache-control': 'no-store',
      'access-control-allow-origin': 'https://example.org',
    });
    expect(await refused.json()).toEqual({
      errors: [
        {
          message: `The operations of one client must cost at most 10 objects in a minute, got more; please ask again in ${seconds} seconds, or ask less.`,
          extensions: { code: 'TOO_MANY_REQUESTS' },
        },
      ],
    });
  });

  it('pays nothing for an answer that is kept, or that it has already', async () => {
    await leftAfter(['a'], ['b'], ['c']);
    expect(await leftAfter(['a'], ['a'])).toEqual([
      [200, 0],
      [200, 0],
    ]);
    const query = '{ a: practices(first: 4) { nodes { id } } }';
    const address = `${api.address}/graphql?${new URLSearchParams({ query })}`;
    const headers = { 'apollo-require-preflight': '1', 'x-forwarded-for': '192.0.2.1' };
    const tag = (await fetch(address, { headers })).headers.get('etag') ?? '';
    expect((await fetch(address, { headers: { ...headers, 'if-none-match': tag } })).status).toBe(304);
  });

  it('pays little for what is refused or only priced', async () => {
    const send = (body: object) =>
      fetch(`${api.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const query = '{ practices(first: 4) { nodes { id } } }';
    expect(leftIn(await send({ query, extensions: { dryRun: true } }))).toBe(9);
    expect(leftIn(await send({ query: '{ nothing }' }))).toBe(8);
  });

  it('leaves others what is theirs', async () => {
    await leftAfter(['a'], ['b'], ['c']);
    expect(await leftAfter(['d', { client: '192.0.2.2' }], ['e'])).toEqual([
      [200, 6],
      [429, 0],
    ]);
  });

  it('has one share for all addresses of its network', async () => {
    expect(
      await leftAfter(
        ['a', { client: '2001:db8::1' }],
        ['b', { client: '2001:db8::2' }],
        ['c', { client: '2001:db8:0:1::1' }],
      ),
    ).toEqual([
      [200, 6],
      [200, 2],
      [200, 6],
    ]);
  });

  it('that no proxy can name shares with all such', async () => {
    expect(await leftAfter(['a', { client: 'unknown' }], ['b', { client: '_hidden:80' }])).toEqual([
      [200, 6],
      [200, 2],
    ]);
  });

  it('is not refused with another that asked for the same and had nothing left', async () => {
    await leftAfter(['a'], ['b'], ['c']);
    const answers = await Promise.all([ask('d'), ask('d', { client: '192.0.2.2' })]);
    expect(answers.map(({ status }) => status)).toEqual([429, 200]);
  });
});

it('nobody is limited, or told of limits, unless that is set', async () => {
  const open = await createTestApi(connection);
  try {
    const response = await fetch(`${open.address}/graphql?query={__typename}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect([response.status, response.headers.get('ratelimit')]).toEqual([200, null]);
  } finally {
    await open.close();
  }
});
