import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { type Connection, openConnection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { eventually } from '../../support/eventually';
import { openFixture, testServer } from '../../support/fixture';
import { openWire, type Wire } from '../../support/wire';

const CONCURRENCY = 2;

/** How many may wait before anything is known of how long operations take: as many as can be begun in a second, of 50 ms each. */
const MAY_WAIT = 41;

let direct: Connection;
let wire: Wire;
let connection: Connection;
let api: TestApi;
/** Lets statements through that were held up since `hold`. */
let release: () => void;

beforeAll(async () => {
  direct = await openFixture();
});

beforeEach(async () => {
  wire = await openWire(testServer());
  connection = openConnection(wire.server, { database: 'neo4j', timeout: 20_000 });
  api = await createTestApi(connection, { concurrency: CONCURRENCY });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  wire.watch('copenhagen-umbrellas', async () => {
    await released;
    return false;
  });
});

afterEach(async () => {
  release();
  await api.close();
  await connection.close();
  await wire.close();
});

afterAll(() => direct.close());

const OVERLOADED = {
  status: 503,
  retryAfter: '1',
  body: {
    errors: [
      {
        message: expect.stringMatching(/must be few enough .*, got more; please try again in 1 second\.$/),
        extensions: { code: 'SERVICE_OVERLOADED' },
      },
    ],
  },
};

interface Outcome {
  status: number | undefined;
  retryAfter: string | undefined;
  body: unknown;
}

const agent = new Agent({ keepAlive: true });
afterAll(() => agent.destroy());

const send = (method: string, path: string, body = ''): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const headers = body ? { 'content-type': 'application/json', 'content-length': body.length } : {};
    const sent = request(api.address + path, { method, agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      response.once('end', () =>
        resolve({
          status: response.statusCode,
          retryAfter: response.headers['retry-after'],
          body: path === '/metrics' ? text : JSON.parse(text),
        }),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });

const HEAD = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

const openSocket = () => {
  const { hostname, port } = new URL(api.address);
  return connect(Number(port), hostname);
};

/** An operation that differs from others and needs a statement, which is held up. */
const operation = (at: number) =>
  JSON.stringify({ query: `{ a${at}: case(id: "copenhagen-umbrellas") { adoptions { id } } }` });

const ask = (at: number) => send('POST', '/graphql', operation(at));

const metric = async (name: string) => {
  const { body } = await send('GET', '/metrics');
  return Number(new RegExp(`^graphql_operations_${name} (\\d+)$`, 'm').exec(String(body))?.[1]);
};
const metrics = async () => ({
  running: await metric('running'),
  waiting: await metric('waiting'),
  refused: await metric('refused_total'),
});

/** Asks so much that the line is full, and gives what comes of it once it is. */
async function fill(): Promise<Promise<Outcome>[]> {
  const asked = Array.from({ length: CONCURRENCY + MAY_WAIT }, (_, at) => ask(at));
  expect(await eventually(async () => (await metric('waiting')) === MAY_WAIT)).toBe(true);
  return asked;
}

describe('a service that is asked more than it can do', () => {
  it('answers whom it let in, and refuses the others at once', async () => {
    const asked = await fill();
    const refused = await Promise.all([100, 101, 102].map(ask));
    expect(refused).toEqual([OVERLOADED, OVERLOADED, OVERLOADED]);
    expect(await metrics()).toEqual({ running: CONCURRENCY, waiting: MAY_WAIT, refused: 3 });
    release();
    const answered = await Promise.all(asked);
    expect(new Set(answered.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await metrics()).toEqual({ running: 0, waiting: 0, refused: 3 });
    expect((await ask(103)).status).toBe(200);
  });

  it('tells how it is without a turn, and without a statement', async () => {
    const asked = await fill();
    const statements = async () =>
      /^graph_statement_seconds_count \d+$/m.exec(String((await send('GET', '/metrics')).body))?.[0];
    expect(await send('GET', '/health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
    const before = await statements();
    const checks = await Promise.all(Array.from({ length: 20 }, () => send('GET', '/health/ready')));
    expect(new Set(checks.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await statements()).toBe(before);
    release();
    await Promise.all(asked);
  });

  it('gives one connection one place, however much it sends ahead', async () => {
    const socket = openSocket();
    const greedy = Array.from({ length: 200 }, (_, at) => operation(at));
    socket.write(greedy.map((body) => `${HEAD}Content-Length: ${body.length}\r\n\r\n${body}`).join(''));
    expect(await eventually(async () => (await metric('running')) === 1)).toBe(true);
    expect(
      await send('POST', '/graphql', JSON.stringify({ query: '{ barriers { totalCount } }' })),
    ).toMatchObject({ status: 200 });
    expect(await metrics()).toEqual({ running: 1, waiting: 0, refused: 0 });
    socket.destroy();
  });
});
