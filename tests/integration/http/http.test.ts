import { serverAudits } from 'graphql-http';
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

const post = (body: string, headers: Record<string, string>) =>
  fetch(`${api.address}/graphql`, { method: 'POST', headers, body });

/** The audits that are not met, all of them of what a server may do: a bare GET is refused, as any web page could make a browser send it. */
const BARE_GETS = [
  'MAY accept application/x-www-form-urlencoded formatted GET requests',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
];

describe('GraphQL over HTTP', () => {
  it('meets every MUST and every SHOULD, and every MAY but bare GETs', async () => {
    const audits = serverAudits({ url: `${api.address}/graphql`, fetchFn: fetch });
    const results = await Promise.all(audits.map(({ fn }) => fn()));
    const unmet = results.filter(({ status }) => status !== 'ok');
    expect(unmet.map(({ name }) => name).sort()).toEqual(BARE_GETS);
  });

  it.each([
    [
      'a body of two megabytes',
      413,
      'PAYLOAD_TOO_LARGE',
      'application/json',
      JSON.stringify({ query: 'x'.repeat(2_000_000) }),
    ],
    ['a form', 415, 'UNSUPPORTED_MEDIA_TYPE', 'application/x-www-form-urlencoded', 'query=%7Brevision%7D'],
    ['broken JSON', 400, 'BAD_REQUEST', 'application/json', '{"query": '],
  ])("answers %s with %d in GraphQL's error shape", async (_, status, code, type, body) => {
    const response = await post(body, { 'content-type': type });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.stringMatching(/must be/), extensions: { code } }],
    });
  });

  it('refuses what another site could make a browser send', async () => {
    const simple = await fetch(`${api.address}/graphql?query=%7Brevision%7Bnumber%7D%7D`);
    expect(simple.status).toBe(400);
    const text = await post('{"query":"{revision{number}}"}', { 'content-type': 'text/plain' });
    expect(text.status).toBe(415);
  });

  it('keeps its schema public', async () => {
    const { data } = await api.ask('{ __schema { queryType { name } } }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });
});

describe('the id of a request', () => {
  const idOf = async (given?: string) => {
    const headers = { ...(given !== undefined && { 'x-request-id': given }) };
    return (await fetch(`${api.address}/health/live`, { headers })).headers.get('x-request-id');
  };

  it('is that of the client', async () => {
    expect(await idOf('dashboard-7f3a:42')).toBe('dashboard-7f3a:42');
  });

  it.each([undefined, '', 'two words', '{"level":60}', 'x'.repeat(129)])(
    'is one of ours where the client gives none that is sane: %j',
    async (given) => {
      expect(await idOf(given)).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('addresses', () => {
  const get = (path: string) => fetch(api.address + path);

  it('tell that the API lives and is ready', async () => {
    expect(await (await get('/health/live')).json()).toEqual({ status: 'live' });
    expect(await (await get('/health/ready')).json()).toEqual({
      status: 'ready',
      revision: expect.any(Number),
    });
  });

  it('give the schema as text, and the examples', async () => {
    expect(await (await get('/schema.graphql')).text()).toContain('type RankedPractice');
    const examples = (await (await get('/examples.json')).json()) as object[];
    expect(examples.length).toBeGreaterThanOrEqual(10);
    const text = expect.stringMatching(/./);
    expect(examples[0]).toEqual({
      name: 'answer',
      group: { name: 'what-works', titles: { nl: 'Wat werkt', en: 'What works' } },
      title: 'Which foreign practices help, on what evidence, and what speaks against them?',
      titles: {
        nl: text,
        en: 'Which foreign practices help, on what evidence, and what speaks against them?',
      },
      gives: { nl: text, en: text },
      query: expect.stringContaining('query Ask($question: String!'),
      variables: { question: 'Wat helpt mensen die hun toeslag niet aanvragen?', first: 5 },
    });
  });

  it('count statements and operations', async () => {
    await api.ask('{ revision { number } }');
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toMatch(/^graph_statement_seconds_count/m);
    expect(metrics).toMatch(/^graphql_operation_seconds_count\{errors="false"\} \d+/m);
  });

  it('that do not exist are answered with those that do', async () => {
    const response = await get('/nowhere');
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: expect.stringMatching(/must be one of .*got \/nowhere$/),
          extensions: { code: 'NOT_FOUND' },
        },
      ],
    });
  });
});
