import { createHash } from 'node:crypto';
import { type IncomingMessage, request } from 'node:http';
import { parse } from 'csv-parse/sync';
import type { Connection } from '../../../graph/database/connection';
import { latestRevision } from '../../../graph/revision/revision.queries';
import { MERGE_NODES } from '../../../graph/seeding/apply/apply-plan';
import { storedState } from '../../../graph/seeding/plan/stored';
import { digestOf } from '../../../graph/seeding/state';
import { createTestApi, type TestApi } from '../../support/api';
import { makeBibliography } from '../../support/bibliography';
import { empty, openFixture } from '../../support/fixture';

let connection: Connection;
let api: TestApi;

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection, { corsOrigins: ['https://example.org'] });
});

afterAll(async () => {
  await api.close();
  await connection.close();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(api.address + path, { headers });
const textOf = async (path: string) => (await get(path)).text();

interface Listed {
  revision: { number: number; appliedAt: string; digest: string };
  files: {
    address: string;
    mediaType: string;
    title: string;
    description?: { nl: string; en: string };
    list?: string;
    type?: string;
    rows?: number;
    columns?: string[];
  }[];
}

const listed = async () => (await (await get('/export')).json()) as Listed;

/** An answer with what comes behind it, which fetch does not tell, to headers that fetch does not send. */
const getRaw = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ response: IncomingMessage; body: Buffer }>((resolve, reject) => {
    request(api.address + path, { headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ response, body: Buffer.concat(chunks) });
    })
      .once('error', reject)
      .end();
  });

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the list of exports', () => {
  it('names every list of entities in each format, the graph and its publications', async () => {
    const { revision, files } = await listed();
    const { number, appliedAt, digest } = (await latestRevision(connection.read))!;
    expect(revision).toEqual({ number, appliedAt, digest });
    const { data } = await api.ask('{ __schema { queryType { fields { name type { ofType { name } } } } } }');
    const lists = (data.__schema.queryType.fields as { name: string; type: { ofType?: { name?: string } } }[])
      .filter(
        ({ name, type }) =>
          type.ofType?.name?.endsWith('Connection') && !['search', 'revisions'].includes(name),
      )
      .map(({ name }) => name);
    expect(lists.length).toBeGreaterThan(10);
    expect(files.map(({ address }) => address)).toEqual([
      ...lists.flatMap((list) => [`/export/${list}.csv`, `/export/${list}.jsonl`]),
      '/export/graph.jsonl',
      '/export/sources.csl.json',
    ]);
  });

  it('says of each file what a line is, how many there are, and the columns of a table', async () => {
    const { files } = await listed();
    expect(files.filter(({ description }) => !description?.nl || !description.en)).toEqual([]);
    const { data } = await api.ask('{ unions { totalCount } publications { totalCount } }');
    const named = Object.fromEntries(files.map(({ address, ...file }) => [address.slice(8), file]));
    expect([
      named['unions.csv'],
      named['unions.jsonl'],
      named['graph.jsonl'],
      named['sources.csl.json'],
    ]).toMatchObject([
      {
        description: { nl: 'Een unie van landen.', en: 'A union of countries.' },
        list: 'unions',
        type: 'Union',
        rows: data.unions.totalCount,
        columns: ['id', 'nameNl', 'nameEn', 'altNamesNl', 'altNamesEn'],
      },
      { list: 'unions', type: 'Union', rows: data.unions.totalCount },
      { mediaType: 'application/jsonl' },
      { type: 'Publication', rows: data.publications.totalCount },
    ]);
    expect(['unions.jsonl', 'graph.jsonl', 'sources.csl.json'].map((name) => named[name]?.columns)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('gives files that can all be read, with the rows that the graph has, and their digest behind them', async () => {
    const { files } = await listed();
    for (const { address, mediaType, rows: told, columns } of files) {
      const { response, body } = await getRaw(address);
      expect([address, response.statusCode, response.headers['content-type']]).toEqual([
        address,
        200,
        `${mediaType}; charset=utf-8`,
      ]);
      expect(response.trailers['repr-digest']).toBe(
        `sha-256=:${createHash('sha256').update(body).digest('base64')}:`,
      );
      const list = /(\w+)\.csv$/.exec(address)?.[1];
      if (!list) continue;
      const { data } = await api.ask(`{ ${list}(first: 100) { totalCount nodes { id } } }`);
      const ids = data[list].nodes.map(({ id }: { id: string }) => id);
      const rows = parse(body, { columns: true }) as { id: string }[];
      const lines = linesOf((await textOf(address.replace('.csv', '.jsonl'))) || 'null');
      expect(rows).toHaveLength(data[list].totalCount);
      expect(told).toBe(rows.length);
      if (rows[0]) expect(Object.keys(rows[0])).toEqual(columns);
      expect(rows.slice(0, 100).map(({ id }) => id)).toEqual(ids);
      if (rows.length > 0) expect(lines.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    }
  });
});

describe('a list', () => {
  it('has texts in both languages, ids of what it refers to, and values of its parts', async () => {
    const [row] = linesOf(await textOf('/export/claims.jsonl'));
    const { data } = await api.ask(`{ claim(id: "${row.id}") {
      nl: statement(language: NL) en: statement(language: EN) effects { barrier { id } effect basis aimOf { id } }
      citations { source { id } locator read } witness { id name actor { id } }
    } }`);
    const { nl, en, effects, citations, witness } = data.claim;
    expect(row).toMatchObject({ statementNl: nl, statementEn: en, effects, witness });
    expect(row.citations).toEqual(citations);
  });

  it('comes as Dutch Excel takes it, where the address says so', async () => {
    const text = Buffer.from(
      await (await get('/export/practices.csv?separator=semicolon&decimal=comma&bom=true')).arrayBuffer(),
    ).toString();
    expect(text.slice(0, 11)).toBe('\uFEFFid;nameNl;');
    const rows = parse(text, { columns: true, bom: true, delimiter: ';' }) as Record<string, string>[];
    expect(rows.map((row) => row['barriers.score']).join()).toMatch(/0,\d/);
    expect((await get('/export/practices.csv?separator=pipe')).status).toBe(400);
  });

  it('is named and dated by its revision', async () => {
    const { headers } = await get('/export/claims.csv');
    const { number, appliedAt } = (await listed()).revision;
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="bouwtekening-claims-${appliedAt.slice(0, 10)}-revision-${number}.csv"`,
    );
  });

  it('is not sent again to whoever has it', async () => {
    for (const path of ['/export', '/export/claims.jsonl', '/export/claims.csv?bom=true']) {
      const tag = (await get(path)).headers.get('etag') ?? '';
      const again = await get(path, { 'if-none-match': tag });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });
});

describe('the whole graph', () => {
  it('can be read into an empty database, and is the same graph there', async () => {
    const { revision } = await listed();
    const [first, ...lines] = linesOf(await textOf('/export/graph.jsonl'));
    expect(first).toMatchObject({ type: 'revision', ...revision });
    await empty(connection);
    try {
      await connection.write(async (run) => {
        const nodes = lines.filter(({ type }) => type === 'node');
        await run(MERGE_NODES, {
          rows: nodes.map(({ id, labels, properties }) => ({ id, labels: labels.slice(1), properties })),
        });
        await run(
          `UNWIND $rows AS row
           MATCH (start:Entity {id: row.start.id})
           MATCH (end:Entity {id: row.end.id})
           CREATE (start)-[relationship:$(row.label)]->(end)
           SET relationship = row.properties`,
          { rows: lines.filter(({ type }) => type === 'relationship') },
        );
      });
      const stored = await storedState(connection.read);
      expect(digestOf({ ...stored, classifier: first.classifier })).toBe(revision.digest);
    } finally {
      await (await openFixture()).close();
    }
  });

  it('is refused where somebody altered it, as that is no revision', async () => {
    await connection.write((run) =>
      run("MATCH (n:Practice {id: 'umbrella-sharing'}) SET n.nameEn = 'Other'"),
    );
    try {
      const response = await get('/export/graph.jsonl');
      expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([
        503,
        '1',
        {
          errors: [
            {
              message: expect.stringMatching(/^An export must be of one revision, got another than \d+/),
              extensions: { code: 'REVISION_CHANGED' },
            },
          ],
        },
      ]);
    } finally {
      await connection.write((run) =>
        run("MATCH (n:Practice {id: 'umbrella-sharing'}) SET n.nameEn = 'Umbrella sharing'"),
      );
    }
  });
});

it('the publications are CSL-JSON that a reference manager can cite', async () => {
  const items = JSON.parse(await textOf('/export/sources.csl.json'));
  const { data } = await api.ask('{ publications(first: 100) { totalCount nodes { id title } } }');
  expect(items).toHaveLength(data.publications.totalCount);
  const bibliography = makeBibliography(items);
  for (const { id, title } of data.publications.nodes)
    expect(bibliography.get(id)).toContain(title.slice(0, 20));
});

describe('a page of another site', () => {
  const statusFor = async (headers: Record<string, string>) =>
    (await getRaw('/export/unions.csv', { 'sec-fetch-site': 'cross-site', ...headers })).response.statusCode;

  it('makes no browser fetch what it may not read', async () => {
    expect(await statusFor({ 'sec-fetch-mode': 'no-cors' })).toBe(403);
    expect(await statusFor({ 'sec-fetch-mode': 'cors', origin: 'https://evil.example' })).toBe(403);
  });

  it('may link to it, and may read it where it is allowed', async () => {
    expect(await statusFor({ 'sec-fetch-mode': 'navigate' })).toBe(200);
    expect(await statusFor({ 'sec-fetch-mode': 'cors', origin: 'https://example.org' })).toBe(200);
  });
});

it('takes from the quota of a client what its pages cost', async () => {
  const limited = await createTestApi(connection, { rateLimit: 100 });
  try {
    expect((await fetch(`${limited.address}/export/claims.csv`)).status).toBe(200);
    const refused = await fetch(`${limited.address}/export/claims.jsonl`);
    expect([refused.status, refused.headers.get('ratelimit')]).toEqual([
      429,
      expect.stringMatching(/^"cost";r=0;t=/),
    ]);
  } finally {
    await limited.close();
  }
});
