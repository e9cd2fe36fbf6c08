import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createSchema } from '../../../api/graphql/schema';
import type { Connection } from '../../../graph/database/connection';
import { apply } from '../../../graph/seeding/apply/apply';
import { createTestApi, type TestApi } from '../../support/api';
import { eventually } from '../../support/eventually';
import { FIXTURE, openFixture, ROOT, silent } from '../../support/fixture';
import { OperationMaker } from '../../support/random-operation';
import { swap, withEdited } from '../../unit/seeding/edited-seeds';

let connection: Connection;
let api: TestApi;
/** How many operations were carried out. */
let carriedOut = 0;

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection, {
    answersKept: 8,
    onContext: () => {
      carriedOut += 1;
    },
  });
});

afterAll(async () => {
  await api.close();
  await connection.close();
});

interface Asked {
  query: string;
  variables?: object;
  operationName?: string;
}

const post = (body: Asked, headers: Record<string, string> = {}, signal?: AbortSignal) =>
  fetch(`${api.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });

/** How many of some requests, one after the other, are carried out. */
async function countCarriedOut(...asked: (() => Promise<Response>)[]): Promise<number> {
  const before = carriedOut;
  for (const each of asked) await (await each()).text();
  return carriedOut - before;
}

const NAMED =
  'query A($id: ID!, $first: Int) { barrier(id: $id) { name practices(first: $first) { nodes { rank } } } }';
const TWO = 'query A { barrier(id: "drizzle") { id } } query B { barrier(id: "drizzle") { name } }';

describe('a question that was asked before', () => {
  it('is not carried out again, and gets the same bytes', async () => {
    const query = '{ cases { nodes { name adoptions { how } } } }';
    const first = await (await post({ query })).text();
    const before = carriedOut;
    expect(await (await post({ query })).text()).toBe(first);
    expect(carriedOut).toBe(before);
  });

  it('is the same in whatever order its variables come', async () => {
    const count = await countCarriedOut(
      () => post({ query: NAMED, variables: { id: 'drizzle', first: 2 } }),
      () => post({ query: NAMED, variables: { first: 2, id: 'drizzle' } }),
    );
    expect(count).toBe(1);
  });

  it.each<[string, Asked, Asked, Record<string, string>]>([
    [
      'variables',
      { query: NAMED, variables: { id: 'drizzle' } },
      { query: NAMED, variables: { id: 'wet-feet' } },
      {},
    ],
    ['operation', { query: TWO, operationName: 'A' }, { query: TWO, operationName: 'B' }, {}],
    ['document', { query: '{ revision { digest } }' }, { query: '{ revision { digest number } }' }, {}],
    [
      'language',
      { query: '{ union(id: "EU") { name } }' },
      { query: '{ union(id: "EU") { name } }' },
      { 'accept-language': 'en' },
    ],
    [
      'type',
      { query: '{ union(id: "EU") { id } }' },
      { query: '{ union(id: "EU") { id } }' },
      { accept: 'application/graphql-response+json' },
    ],
  ])('is another one with another %s', async (_, one, other, headers) => {
    const [first, second] = [await post(one), await post(other, headers)];
    expect(first.status).toBe(200);
    expect(second.status).toBe(200);
    const heads = [first, second].map((each) => each.headers.get('content-type'));
    const texts = [await first.text(), await second.text()];
    expect([texts[0], heads[0]]).not.toEqual([texts[1], heads[1]]);
  });

  it('keeps the id of each request its own', async () => {
    const ids = [
      await post({ query: '{ revision { number } }' }),
      await post({ query: '{ revision { number } }' }),
    ].map(({ headers }) => headers.get('x-request-id'));
    expect(new Set(ids).size).toBe(2);
  });

  it('comes in the coding that its client takes, whichever was asked for first', async () => {
    const query = '{ claims(first: 30) { nodes { statement kind evidence confidence } } }';
    const asked = async (coding: string) => {
      const response = await raw(query, coding);
      return { coding: response.coding, text: response.text };
    };
    const plain = await asked('identity');
    for (const _ of [1, 2])
      expect([await asked('br'), await asked('gzip'), await asked('identity')]).toEqual([
        { coding: 'br', text: plain.text },
        { coding: 'gzip', text: plain.text },
        { coding: undefined, text: plain.text },
      ]);
  });

  it('says what its answer depends on', async () => {
    const response = await post({ query: '{ revision { number } }' });
    expect(response.headers.get('vary')).toBe('accept, accept-encoding, accept-language');
  });
});

/** An answer as its bytes tell, and in which coding they came. */
function raw(query: string, coding: string): Promise<{ coding: string | undefined; text: string }> {
  const { port } = new URL(api.address);
  const body = JSON.stringify({ query });
  const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: application/json\r\naccept-encoding: ${coding}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(head + body));
    socket.on('error', reject).on('data', (part: Buffer) => parts.push(part));
    socket.on('end', () => {
      const all = Buffer.concat(parts);
      const end = all.indexOf('\r\n\r\n');
      const found = /content-encoding: (\w+)/i.exec(all.subarray(0, end).toString())?.[1];
      const bytes = all.subarray(end + 4);
      const text =
        found === 'br' ? brotliDecompressSync(bytes) : found === 'gzip' ? gunzipSync(bytes) : bytes;
      resolve({ coding: found, text: text.toString() });
    });
  });
}

describe('what is asked by many at once', () => {
  const query = '{ practices { nodes { name conditions { name } lessons { statement } } } }';

  it('is carried out once, and all get the same', async () => {
    const before = carriedOut;
    const responses = await Promise.all(Array.from({ length: 10 }, () => post({ query })));
    const texts = await Promise.all(responses.map((response) => response.text()));
    expect(new Set(texts).size).toBe(1);
    expect(carriedOut - before).toBe(1);
  });

  it('is answered to the others where the first hangs up', async () => {
    const other = { query: `${query} # once more` };
    const gone = new AbortController();
    const first = post(other, {}, gone.signal).catch((error: Error) => error.name);
    const before = carriedOut;
    expect(await eventually(async () => carriedOut > before)).toBe(true);
    const second = post(other);
    gone.abort();
    expect((await second).status).toBe(200);
    await first;
  });
});

describe('what is not kept', () => {
  it('is an answer with errors', async () => {
    const wrong = { query: '{ practices(first: 1000) { nodes { id } } }' };
    const unknown = { query: '{ nothing }' };
    for (const body of [wrong, unknown])
      expect(
        await countCarriedOut(
          () => post(body),
          () => post(body),
        ),
      ).toBe(2);
  });

  it('is what the revision before answered', async () => {
    const query = '{ barrier(id: "drizzle") { name(language: EN) } revision { number } }';
    const before = await (await post({ query })).json();
    await withEdited([swap('barriers/drizzle.yaml', 'Drizzle', 'Fine rain')], async (seeds) => {
      await apply(connection, seeds, silent);
      const { revision } = await api.served.refresh();
      expect(await (await post({ query })).json()).toMatchObject({
        data: { barrier: { name: 'Fine rain' }, revision: { number: revision.number } },
      });
    });
    await apply(connection, FIXTURE, silent);
    await api.served.refresh();
    expect(before).toMatchObject({ data: { barrier: { name: 'Drizzle' } } });
  });

  it('is what there is no room for, that used longest ago first', async () => {
    const large = (at: number) => ({
      query: `query Q${at} { __schema { types { name description fields { name description } } } }`,
    });
    const asked = Array.from({ length: 160 }, (_, at) => large(at));
    for (const each of asked) await (await post(each)).text();
    expect(await countCarriedOut(() => post(large(159)))).toBe(0);
    expect(await countCarriedOut(() => post(large(0)))).toBe(1);
  });
});

it('answers to queries made of the schema are the same from the store as carried out anew', async () => {
  const ids = await connection.read<{ id: string }>('MATCH (n:Entity) RETURN n.id AS id ORDER BY id');
  const maker = new OperationMaker(
    createSchema(ROOT),
    ids.map(({ id }) => id),
    23,
  );
  const anew = await createTestApi(connection);
  try {
    for (let at = 0; at < 100; at += 1) {
      const { query, variables } = maker.next();
      const { statements: _, ...expected } = await anew.ask(query, variables);
      for (const __ of [1, 2]) {
        const { statements, ...answer } = await api.ask(query, variables);
        expect(answer).toEqual(expected);
      }
    }
  } finally {
    await anew.close();
  }
});
