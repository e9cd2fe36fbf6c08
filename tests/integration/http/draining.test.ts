import { Agent, request } from 'node:http';
import { type Connection, openConnection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { eventually } from '../../support/eventually';
import { openFixture, testServer } from '../../support/fixture';
import { openWire, type Wire } from '../../support/wire';

const CLIENTS = 50;

let direct: Connection;
let wire: Wire;
let connection: Connection;
let api: TestApi;
let agent: Agent;

beforeAll(async () => {
  direct = await openFixture();
});

beforeEach(async () => {
  wire = await openWire(testServer());
  connection = openConnection(wire.server, { database: 'neo4j', timeout: 20_000 });
  // Fewer at once than ask, so that some wait whenever the service stops.
  api = await createTestApi(connection, { concurrency: 2, farewell: 1_000 });
  agent = new Agent({ keepAlive: true });
});

afterEach(async () => {
  agent.destroy();
  await connection.close();
  await wire.close();
});

afterAll(() => direct.close());

/** What comes of one request: its status, or why the connection failed; and what is said of the connection. */
const ask = (path: string, body = ''): Promise<{ outcome: string; connection?: string | undefined }> =>
  new Promise((resolve) => {
    const headers = body ? { 'content-type': 'application/json', 'content-length': body.length } : {};
    const method = body ? 'POST' : 'GET';
    const asked = request(api.address + path, { method, agent, headers }, (response) => {
      response.once('error', ({ message }) => resolve({ outcome: message }));
      response
        .resume()
        .once('end', () =>
          resolve({ outcome: String(response.statusCode), connection: response.headers.connection }),
        );
    });
    asked.once('error', (error: NodeJS.ErrnoException) => resolve({ outcome: String(error.code) }));
    asked.end(body);
  });

let asked = 0;
/** Asks what nobody else asks. */
const askOperation = (field: string) => {
  asked += 1;
  return ask('/graphql', JSON.stringify({ query: `{ a${asked}: ${field} }` }));
};

it('a service that stops answers every request that it took, those that wait too, and takes no more', async () => {
  let taken = 0;
  api.app.server.on('request', () => {
    taken += 1;
  });
  const outcomes = new Map<string, number>();
  const client = async () => {
    for (;;) {
      const { outcome } = await askOperation('barriers { nodes { id practices { totalCount } } }');
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (outcome !== '200' && outcome !== '503') return;
    }
  };
  const clients = Array.from({ length: CLIENTS }, client);
  await eventually(async () => (outcomes.get('200') ?? 0) > 200);
  await api.close();
  await Promise.all(clients);
  expect((outcomes.get('200') ?? 0) + (outcomes.get('503') ?? 0)).toBe(taken);
  outcomes.delete('200');
  // Of fifty that ask two at a time some may be told that there is no room, as at any time.
  outcomes.delete('503');
  expect(outcomes).toEqual(new Map([['ECONNREFUSED', CLIENTS]]));
});

it('a service that stops says so at once to whoever asks whether it is ready, and lets go of connections', async () => {
  const ready = () => ask('/health/ready');
  expect(await ready()).toEqual({ outcome: '200', connection: 'keep-alive' });
  let release: (() => void) | undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const sent = wire.watch('copenhagen-umbrellas', async () => {
    await released;
    return false;
  });
  const running = Array.from({ length: 10 }, () =>
    askOperation('case(id: "copenhagen-umbrellas") { adoptions { id } }'),
  );
  await eventually(async () => sent() === 2);
  const closing = api.close();
  expect((await ready()).outcome).toBe('503');
  expect(await eventually(async () => (await ready()).connection === 'close')).toBe(true);
  release?.();
  const answers = await Promise.all(running);
  expect(answers).toEqual(running.map(() => ({ outcome: '200', connection: 'close' })));
  await closing;
});
