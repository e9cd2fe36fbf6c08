import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { TOOLS } from '../../../api/mcp/tools';
import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { FIXTURE, openFixture, ROOT, testServer } from '../../support/fixture';
import { settingsFor } from '../../support/program';

jest.setTimeout(120_000);

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

const overHttp = () => new StreamableHTTPClientTransport(new URL('/mcp', api.address)) as Transport;

const overStdio = () =>
  new StdioClientTransport({
    command: process.execPath,
    args: ['dist/api/main.js', 'mcp', '--server', api.address],
    cwd: ROOT,
    env: settingsFor(testServer(), FIXTURE.seeds),
    stderr: 'ignore',
  });

async function withClient<Result>(
  transport: Transport,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  return work(client).finally(() => client.close());
}

const call = (client: Client, name: string, args: object) =>
  client.callTool({ name, arguments: { ...args } }) as Promise<CallToolResult>;

const textOf = ({ content: [first] }: CallToolResult) => (first as { text: string }).text;
const dataOf = (result: CallToolResult) => JSON.parse(textOf(result));

describe.each([
  ['HTTP', overHttp],
  ['standard input and output', overStdio],
])('the tools for language models, over %s', (_, transport) => {
  it('are listed, answer as the API does, and say what they cannot take', async () => {
    await withClient(transport(), async (client) => {
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
      expect(client.getInstructions()).toContain('UNKNOWN');

      const asked = await call(client, 'ask', { question: 'What helps against getting wet?', first: 1 });
      expect(dataOf(asked).answer.practices).toMatchObject([
        { practice: { id: 'umbrella-sharing', name: 'Umbrella sharing' }, standing: 'SUPPORTED' },
      ]);

      const card = await call(client, 'practice_card', { practice: 'umbrella-sharing', language: 'nl' });
      expect(dataOf(card).practice).toMatchObject({
        name: 'Paraplu’s delen',
        card: { effect: [{ barrier: { id: 'getting-wet' } }, { barrier: { id: 'wet-feet' } }] },
      });

      const map = await call(client, 'evidence_map', { barriers: ['drizzle'] });
      expect(dataOf(map).evidenceMap.rows).toEqual([{ key: 'drizzle', label: 'Drizzle' }]);

      const compared = await call(client, 'compare', { things: ['DK', 'BE'] });
      expect(
        dataOf(compared).compare.things.map(({ thing }: { thing: { name: string } }) => thing.name),
      ).toEqual(['Denmark', 'Belgium']);

      const narrowed = await call(client, 'compare', { things: ['DK', 'BE'], barriers: ['drizzle'] });
      expect(dataOf(narrowed).compare.things.map(({ claims }: { claims: number }) => claims)).toEqual([0, 1]);

      const refused = await call(client, 'ask', { question: 'wet', in: ['Nowhere'] });
      expect(refused).toMatchObject({
        isError: true,
        content: [{ text: expect.stringMatching(/^in must be the id of a jurisdiction/) }],
      });
      const wrong = await call(client, 'verify', { sentence: '' });
      expect(wrong.isError).toBe(true);
    });
  });
});

describe('a sentence that is held against the graph', () => {
  it('is met by the claims nearest to it, with what they cite and what contests them', async () => {
    const found = await withClient(overHttp(), (client) =>
      call(client, 'verify', {
        sentence: 'The share of wet travellers fell from 80 to 40 percent',
        first: 1,
      }),
    );
    expect(dataOf(found).search.nodes).toMatchObject([
      {
        thing: {
          id: 'copenhagen-umbrellas/drier-by-half',
          evidence: 'EVALUATION',
          contests: [{ over: 'VALUE', claim: { id: 'copenhagen-umbrellas/a-third-at-most' } }],
          citations: [{ source: { id: 'rain-yearbook-2021' } }, { source: { id: 'umbrella-study-2017' } }],
        },
      },
    ]);
  });
});

describe('the address of the tools', () => {
  it.each(['GET', 'DELETE'])('takes no %s', async (method) => {
    const response = await fetch(`${api.address}/mcp`, { method });
    expect(response.status).toBe(405);
  });

  it('refuses what is no message, and lets nothing of it through', async () => {
    const response = await fetch(`${api.address}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: '{"query":"{ __typename }"}',
    });
    expect({ status: response.status, text: await response.text() }).toEqual({
      status: 400,
      text: expect.stringContaining('"error"'),
    });
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is not there for pages of other origins', async () => {
    const preflight = await fetch(`${api.address}/mcp`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });
});
