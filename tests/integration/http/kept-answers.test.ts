import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type Connection, openConnection } from '../../../graph/database/connection';
import { apply } from '../../../graph/seeding/apply/apply';
import { createTestApi, type TestApi } from '../../support/api';
import { deferred } from '../../support/deferred';
import { FIXTURE, openFixture, silent, testServer } from '../../support/fixture';
import { exchange, readAnswer } from '../../support/raw';
import { openWire, type Wire } from '../../support/wire';
import { swap, withEdited } from '../../unit/seeding/edited-seeds';

let direct: Connection;
let wire: Wire;
let connection: Connection;
let api: TestApi;
/** How many operations were carried out. */
let carriedOut = 0;

beforeAll(async () => {
  direct = await openFixture();
});

beforeEach(async () => {
  wire = await openWire(testServer());
  connection = openConnection(wire.server, { database: 'neo4j', timeout: 20_000 });
  api = await createTestApi(connection, {
    answersKept: 64,
    onContext: () => {
      carriedOut += 1;
    },
  });
  carriedOut = 0;
});

afterEach(async () => {
  await api.close();
  await connection.close();
  await wire.close();
});

afterAll(() => direct.close());

const CASE =
  'query Find($id: ID!, $first: Int) { case(id: $id) { name } cases(first: $first) { nodes { id } } } query Other { __typename }';

/** Sends a body as a client does. */
const send = (body: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(`${api.address}/graphql`, {
    ...init,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

const post = (operation: object, headers: Record<string, string> = {}) =>
  send(JSON.stringify(operation), headers);

/** What comes back as it travels; fetch unpacks it. */
const postRaw = (operation: object, headers: Record<string, string>) =>
  new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
    const options = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    request(`${api.address}/graphql`, options, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(chunks) });
    })
      .once('error', reject)
      .end(JSON.stringify(operation));
  });

describe('an answer is kept', () => {
  it('so that the same question sends no statement again', async () => {
    const query = '{ case(id: "copenhagen-umbrellas") { name adoptions { practice { id } } } }';
    const { statements, ...first } = await api.ask(query);
    expect(statements).toBeGreaterThan(0);
    expect(await api.ask(query)).toEqual({ ...first, statements: 0 });
    expect(carriedOut).toBe(1);
  });

  it('and tells each client of the statements that its own request took', async () => {
    const query = '{ case(id: "copenhagen-umbrellas") { name adoptions { practice { id } } } }';
    expect((await api.ask(query)).statements).toBe(1);
    const differing = `${query} `;
    const timings = [await post({ query: differing }), await post({ query: differing })].map(({ headers }) =>
      headers.get('server-timing'),
    );
    expect(timings).toEqual([
      expect.stringMatching(/^graphql;dur=\d+\.\d, db;desc="1 statement"$/),
      expect.stringMatching(/^graphql;dur=\d+\.\d, db;desc="0 statements"$/),
    ]);
  });

  it('for the same variables in any order, however they are written', async () => {
    const query = `"query": ${JSON.stringify(CASE)}, "operationName": "Find"`;
    const first = await send(`{${query}, "variables": {"id": "copenhagen-umbrellas", "first": 1}}`);
    const second = await send(`{"variables": {"first": 1.0, "id": "copenhagen\\u002dumbrellas"}, ${query}}`);
    expect(await second.text()).toBe(await first.text());
    expect([second.status, carriedOut]).toEqual([200, 1]);
  });

  it('for a GET and a HEAD as for a POST', async () => {
    const query = '{ barriers { nodes { id } } }';
    const posted = await (await post({ query })).text();
    const address = `${api.address}/graphql?${new URLSearchParams({ query })}`;
    const headers = { 'apollo-require-preflight': 'true' };
    expect(await (await fetch(address, { headers })).text()).toBe(posted);
    const head = await fetch(address, {
      method: 'HEAD',
      headers: { ...headers, 'accept-encoding': 'identity' },
    });
    expect([head.headers.get('content-length'), await head.text()]).toEqual([String(posted.length), '']);
    expect(carriedOut).toBe(1);
  });

  it('for each language', async () => {
    const query = '{ case(id: "copenhagen-umbrellas") { name } }';
    const nameIn = async (language: string) =>
      (await api.ask(query, {}, { 'accept-language': language })).data.case.name;
    const [dutch, english] = [await nameIn('nl'), await nameIn('en')];
    expect(dutch).not.toBe(english);
    expect([await nameIn('nl-BE,nl;q=0.9'), await nameIn('en-GB'), await nameIn('de')]).toEqual([
      dutch,
      english,
      dutch,
    ]);
    expect(carriedOut).toBe(2);
  });

  it('and told from others by the metrics', async () => {
    for (let time = 0; time < 3; time += 1) await api.ask('{ barriers { nodes { id } } }');
    const metrics = await (await fetch(`${api.address}/metrics`)).text();
    expect(metrics.match(/^graphql_answers_total.*$/gm)).toEqual([
      'graphql_answers_total{origin="not_modified"} 0',
      'graphql_answers_total{origin="kept"} 2',
      'graphql_answers_total{origin="shared"} 0',
      'graphql_answers_total{origin="carried_out"} 1',
    ]);
    expect(metrics).toContain('graphql_operation_seconds_count{errors="false"} 1');
  });
});

describe('an answer is not kept', () => {
  it('for a number that JSON does not tell from null', async () => {
    const query = JSON.stringify('query ($first: Int) { barriers(first: $first) { nodes { id } } }');
    const statuses: number[] = [];
    for (const first of ['null', '1e999', 'null'])
      statuses.push((await send(`{"query": ${query}, "variables": {"first": ${first}}}`)).status);
    expect([statuses, carriedOut]).toEqual([[200, 400, 200], 2]);
  });

  it('where the graph was away', async () => {
    const query = '{ cases { nodes { id name } } }';
    wire.cut();
    expect(await api.ask(query)).toMatchObject({
      status: 503,
      errors: [{ extensions: { code: 'GRAPH_UNAVAILABLE' } }],
    });
    wire.mend();
    const { status, errors } = await api.ask(query);
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  });
});

describe('a new revision', () => {
  afterEach(async () => {
    await apply(direct, FIXTURE, silent);
  });

  const RENAMED = [swap('practices/umbrella-sharing.yaml', 'Umbrella sharing', 'Lending umbrellas')];
  const NAME = `{ practice(id: "umbrella-sharing") { name(language: EN) } case(id: "copenhagen-umbrellas") {
    adoptions { claims(first: 3) { nodes { citations { source { id } } } } }
  } revision { number } }`;

  it('that comes while an answer is made leaves none of that behind', async () => {
    await withEdited(RENAMED, async (seeds) => {
      wire.watch('copenhagen-umbrellas', async (time) => {
        if (time === 2) await apply(direct, seeds, silent);
        return false;
      });
      const first = await api.ask(NAME);
      expect(first.data.practice.name).toBe('Lending umbrellas');
      const second = await api.ask(NAME);
      expect(second.data).toEqual(first.data);
      expect(second.statements).toBeGreaterThan(0);
      expect((await api.ask(NAME)).statements).toBe(0);
    });
  });
});

describe('the same question at once', () => {
  it('is answered to others though whoever asked it first hangs up', async () => {
    const held = deferred();
    const isHeld = deferred();
    wire.watch('copenhagen-umbrellas', async (time) => {
      if (time > 1) return false;
      isHeld.resolve();
      await held.promise;
      return false;
    });
    const query = '{ case(id: "copenhagen-umbrellas") { adoptions { practice { id } } } }';
    const first = new AbortController();
    const given = send(JSON.stringify({ query }), {}, { signal: first.signal });
    await isHeld.promise;
    const second = api.ask(query);
    first.abort();
    await expect(given).rejects.toThrow();
    held.resolve();
    const { data, errors } = await second;
    expect({ errors, adoptions: data.case.adoptions.length > 0 }).toEqual({
      errors: undefined,
      adoptions: true,
    });
    expect(carriedOut).toBe(1);
  });
});

describe('what an answer is packed in', () => {
  const QUERY = { query: '{ __schema { types { name description } } }' };

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['identity', undefined],
    ['deflate', undefined],
    ['br;q=0, gzip;q=0', undefined],
    [undefined, undefined],
  ])('follows accept-encoding: %s', async (accepted, coding) => {
    const headers = { ...(accepted !== undefined && { 'accept-encoding': accepted }) };
    const plain = await (await post(QUERY, { 'accept-encoding': 'identity' })).text();
    // Carried out first, then kept.
    for (let time = 0; time < 2; time += 1) {
      const { encoding, body } = await postRaw(QUERY, headers);
      expect(encoding).toBe(coding);
      const unpacked = coding === 'br' ? brotliDecompressSync(body) : coding ? gunzipSync(body) : body;
      expect(unpacked.toString()).toBe(plain);
      if (coding) expect(body.length).toBeLessThan(plain.length / 3);
    }
    expect(carriedOut).toBe(1);
  });

  it('is left out where there is little', async () => {
    const { encoding, body } = await postRaw({ query: '{ __typename }' }, { 'accept-encoding': 'br, gzip' });
    expect([encoding, JSON.parse(body.toString()).data]).toEqual([undefined, { __typename: 'Query' }]);
  });

  it('is told to those that keep answers on the way, with all else that answers differ by', async () => {
    const sent = `GET /graphql?${new URLSearchParams(QUERY)} HTTP/1.1\r\nHost: localhost\r\nApollo-Require-Preflight: 1\r\nConnection: close\r\n\r\n`;
    const { status, headers } = readAnswer(await exchange(api.address, sent));
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      vary: 'accept, accept-encoding, accept-language',
      'content-length': String(Buffer.byteLength(await (await post(QUERY)).text())),
    });
  });
});
