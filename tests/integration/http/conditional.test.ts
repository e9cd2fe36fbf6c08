import type { Connection } from '../../../graph/database/connection';
import { apply } from '../../../graph/seeding/apply/apply';
import { createTestApi, type TestApi } from '../../support/api';
import { FIXTURE, openFixture, silent } from '../../support/fixture';
import { swap, withEdited } from '../../unit/seeding/edited-seeds';

let connection: Connection;
let api: TestApi;
/** How many operations were carried out. */
let carriedOut = 0;

beforeAll(async () => {
  connection = await openFixture();
});

beforeEach(async () => {
  // Nothing is kept, so that what is not carried out is known from its tag alone.
  api = await createTestApi(connection, {
    answersKept: 0,
    corsOrigins: ['https://example.org'],
    onContext: () => {
      carriedOut += 1;
    },
  });
  carriedOut = 0;
});

afterEach(() => api.close());
afterAll(() => connection.close());

const QUERY = 'query Find($first: Int) { practices(first: $first) { nodes { id name } } }';

interface Asked {
  query?: string;
  variables?: object;
  headers?: Record<string, string>;
  method?: string;
}

const get = ({ query = QUERY, variables = { first: 2 }, headers = {}, method = 'GET' }: Asked = {}) =>
  fetch(`${api.address}/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`, {
    method,
    headers: { 'apollo-require-preflight': '1', ...headers },
  });

const tagOf = async (asked?: Asked) => (await get(asked)).headers.get('etag') ?? 'none';

describe('the tag of an answer', () => {
  it('saves carrying the operation out, and tells all that a 200 would', async () => {
    const first = await get();
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[\w.-]+"$/);
    expect(carriedOut).toBe(1);
    for (const named of [tag, tag.replace('W/', ''), `"other", ${tag}`]) {
      const again = await get({ headers: { 'if-none-match': named } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      for (const name of ['etag', 'cache-control', 'vary'])
        expect(again.headers.get(name)).toBe(first.headers.get(name));
      expect(again.headers.get('server-timing')).toMatch(/^graphql;dur=\d+\.\d, db;desc="0 statements"$/);
    }
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(carriedOut).toBe(1);
  });

  it('is that of a HEAD too', async () => {
    const headers = { 'if-none-match': await tagOf() };
    expect((await get({ method: 'HEAD', headers })).status).toBe(304);
  });

  it('is one for all ways to pack the answer', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map((coding) => tagOf({ headers: { 'accept-encoding': coding } })),
    );
    expect(new Set(tags).size).toBe(1);
  });

  it('is another one for another document, variables, language, media type', async () => {
    const tags = await Promise.all([
      tagOf(),
      tagOf({ query: `${QUERY} ` }),
      tagOf({ variables: { first: 3 } }),
      tagOf({ headers: { 'accept-language': 'en' } }),
      tagOf({ headers: { accept: 'application/json' } }),
      tagOf({ headers: { accept: 'application/graphql-response+json' } }),
    ]);
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('is another one for another revision', async () => {
    const tag = await tagOf();
    const renamed = [swap('practices/umbrella-sharing.yaml', 'Umbrella sharing', 'Lending umbrellas')];
    try {
      await withEdited(renamed, async (seeds) => {
        await apply(connection, seeds, silent);
        await api.served.refresh();
        const answer = await get({ headers: { 'if-none-match': tag } });
        expect([answer.status, answer.headers.get('etag') === tag]).toEqual([200, false]);
      });
    } finally {
      await apply(connection, FIXTURE, silent);
    }
  });

  it.each([
    ['of the moment, as it has errors', { query: '{ practices(first: 0) { nodes { id } } }' }, 200],
    ['that is refused', { query: '{ nothing }' }, 400],
    ['that is none', { query: '{', headers: { accept: 'text/html' } }, 406],
  ] as [string, Asked, number][])('is not given for an answer %s', async (_, asked, status) => {
    const answer = await get({ ...asked, headers: { 'if-none-match': '*', ...asked.headers } });
    expect([answer.status, answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual([
      status,
      null,
      'no-store',
    ]);
  });

  it('does not stop a POST, which asks for work', async () => {
    const tag = await tagOf();
    const { status } = await api.ask(QUERY, { first: 2 }, { 'if-none-match': tag });
    expect([status, carriedOut]).toEqual([200, 2]);
  });

  it('can be used by a page elsewhere', async () => {
    const tag = await tagOf();
    const { status, headers } = await get({
      headers: { 'if-none-match': tag, origin: 'https://example.org' },
    });
    expect([status, headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual([
      304,
      'https://example.org',
      'Origin, accept, accept-encoding, accept-language',
    ]);
  });

  it('is counted by the metrics', async () => {
    await get({ headers: { 'if-none-match': await tagOf() } });
    const metrics = await (await fetch(`${api.address}/metrics`)).text();
    expect(metrics).toContain('graphql_answers_total{origin="not_modified"} 1');
  });
});

it.each(['/schema.graphql', '/examples.json', '/documents.json'])(
  '%s has a tag by what it holds',
  async (path) => {
    const first = await fetch(api.address + path);
    const tag = first.headers.get('etag') ?? '';
    expect([tag[0], first.headers.get('cache-control')]).toEqual(['"', 'no-cache']);
    const again = await fetch(api.address + path, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
  },
);
