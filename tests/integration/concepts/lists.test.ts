import fc from 'fast-check';
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

const LISTS = [
  'actors',
  'adoptions',
  'barriers',
  'cases',
  'claims',
  'conditions',
  'countries',
  'lessons',
  'policyAreas',
  'practices',
  'programmes',
  'publications',
  'regions',
  'unions',
  'webinars',
];

interface Edge {
  cursor: string;
  node: { id: string };
}

async function page(list: string, first: number, after: string | null) {
  const query = `query ($first: Int!, $after: String) {
    ${list}(first: $first, after: $after) {
      edges { cursor node { id } }
      nodes { id }
      pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
    }
  }`;
  const { data, errors } = await api.ask(query, { first, after });
  expect(errors).toBeUndefined();
  return data[list] as {
    edges: Edge[];
    nodes: { id: string }[];
    pageInfo: { startCursor: string; endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
  };
}

async function walk(list: string, first: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { edges, nodes, pageInfo } = await page(list, first, after);
    expect(edges.map(({ node }) => node)).toEqual(nodes);
    expect(pageInfo.startCursor).toBe(edges.at(0)?.cursor ?? null);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    ids.push(...nodes.map(({ id }) => id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

describe.each(LISTS)('%s', (list) => {
  it('gives the same whole list in order, whatever the size of its pages', async () => {
    const all = (await page(list, 100, null)).nodes.map(({ id }) => id);
    expect(all).toEqual([...all].sort());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 25 }), async (first) => {
        expect(await walk(list, first)).toEqual(all);
      }),
      { numRuns: 4 },
    );
  });
});

describe('ranked practices', () => {
  it('go on behind any cursor, and keep their order', async () => {
    const ranked = (args: string) =>
      `{ barrier(id: "getting-wet") { practices(${args}) { edges { cursor node { practice { id } } } pageInfo { hasNextPage } } } }`;
    const { data } = await api.ask(ranked('first: 10'));
    const { edges } = data.barrier.practices as {
      edges: { cursor: string; node: { practice: { id: string } } }[];
    };
    expect(edges.map(({ node }) => node.practice.id)).toEqual(['umbrella-sharing', 'covered-walkways']);
    for (const [at, { cursor }] of edges.entries()) {
      const rest = await api.ask(ranked(`first: 10, after: "${cursor}"`));
      expect(rest.data.barrier.practices.edges).toEqual(edges.slice(at + 1));
    }
  });

  it('of many barriers come in one statement, each with its own page', async () => {
    const { data, statements } = await api.ask(`{
      a: barrier(id: "getting-wet") { practices(first: 1) { nodes { practice { id } } } }
      b: barrier(id: "getting-wet") { practices(first: 2) { nodes { practice { id } } } }
      c: barrier(id: "wet-feet") { practices { nodes { practice { id } } } }
    }`);
    expect(data.a.practices.nodes).toHaveLength(1);
    expect(data.b.practices.nodes).toHaveLength(2);
    expect(data.c.practices.nodes).toEqual([]);
    // All pages; barriers and practices are held in memory.
    expect(statements).toBe(1);
  });
});
