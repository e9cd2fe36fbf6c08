import { Agent, request } from 'node:http';
import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { eventually } from '../../support/eventually';
import { openFixture } from '../../support/fixture';

let connection: Connection;
let api: TestApi;

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection);
});

afterAll(() => connection.close());

const BODY = JSON.stringify({
  query: '{ barriers { nodes { id practices { nodes { practice { id name } } } } } }',
});

/** What comes of one request: its status, or why the connection failed. */
const ask = (agent: Agent): Promise<string> =>
  new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(BODY) };
    const asked = request(`${api.address}/graphql`, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', () => resolve(String(response.statusCode)));
    });
    asked.once('error', (error: NodeJS.ErrnoException) => resolve(String(error.code)));
    asked.end(BODY);
  });

it('a service that stops answers every request that it took, and takes no more', async () => {
  let taken = 0;
  api.app.server.on('request', () => {
    taken += 1;
  });
  const agent = new Agent({ keepAlive: true });
  const outcomes = new Map<string, number>();
  const client = async () => {
    for (;;) {
      const outcome = await ask(agent);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (outcome !== '200') return;
    }
  };
  const clients = Array.from({ length: 40 }, client);
  await eventually(async () => (outcomes.get('200') ?? 0) > 100);
  await api.close();
  await Promise.all(clients);
  agent.destroy();
  expect(outcomes.get('200')).toBe(taken);
  // A client that was slow to hear that its connection ends may send once more on it; that request is not taken.
  const others = [...outcomes.keys()].filter((outcome) => outcome !== 'ECONNRESET').sort();
  expect(others).toEqual(['200', 'ECONNREFUSED']);
});
