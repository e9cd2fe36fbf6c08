import type { Connection } from '../../../graph/database/connection';
import { apply } from '../../../graph/seeding/apply/apply';
import { createTestApi, type TestApi } from '../../support/api';
import { empty, openFirstRevision, silent } from '../../support/fixture';
import { add, remove, swap, withEdited } from '../../unit/seeding/edited-seeds';

let connection: Connection;
let api: TestApi;

const CASE = 'cases/copenhagen-umbrellas.yaml';
const RAINY = swap('barriers/drizzle.yaml', 'en: Drizzle', 'en: Fine rain');

/** What the second revision changes. */
const SECOND = [
  swap(CASE, 'evidence: EVALUATION', 'evidence: SELF_REPORT'),
  swap(CASE, 'wet travellers fell from 80', 'wet people fell from 80'),
  add('policy-areas/water.yaml', 'id: water\nname:\n  nl: Water\n  en: Water\n'),
  remove('lessons/share-before-you-build.yaml'),
];

/** Three revisions: all is new; evidence is read otherwise, something comes and something goes; a name changes. */
beforeAll(async () => {
  connection = await openFirstRevision();
  await withEdited(SECOND, (folders) => apply(connection, folders, silent));
  await withEdited([...SECOND, RAINY], (folders) => apply(connection, folders, silent));
  api = await createTestApi(connection);
});

afterAll(async () => {
  await api.close();
  await empty(connection);
  await connection.close();
});

const ask = async (query: string) => {
  const { data, errors, statements } = await api.ask(query, {}, { 'accept-language': 'en' });
  expect(errors).toBeUndefined();
  return { data, statements };
};

const ENTITY = '{ type id name entity { id } }';
const POSITION = '{ advised rank score standing band witnesses }';
const CHANGES = `changes {
  added ${ENTITY} following ${ENTITY} retired ${ENTITY}
  changed { entity ${ENTITY} fields { key of before after added removed } }
  rankingCount
  rankings { barrierId barrier { name } practices {
    practiceId practice { name } wasUntested isUntested before ${POSITION} after ${POSITION}
    parts { claimId claim { id } side before after } } }
}`;

describe('the feed of changes', () => {
  it('tells of each revision what it added, changed and retired, and which rankings moved by which claims', async () => {
    const { data } = await ask(
      `{ changes(since: 1, first: 2) { hasMore revisions { number added changed retired ${CHANGES} } } }`,
    );
    expect(data.changes).toMatchSnapshot();
  });

  it('tells nothing of a first revision, of which everything is new', async () => {
    const { data, statements } = await ask(
      `{ changes(since: 0, first: 1) { hasMore revisions { number changes { rankingCount } } } }`,
    );
    expect(data.changes).toEqual({ hasMore: true, revisions: [{ number: 1, changes: null }] });
    expect(statements).toBe(2);
  });

  it('is empty where nothing came after, for whoever read the revision that is served', async () => {
    const { data } = await ask('{ revision { number digest } }');
    const { number, digest } = data.revision;
    const { data: after } = await ask(
      `{ changes(since: ${number}, digest: "${digest}") { hasMore revisions { number } } }`,
    );
    expect(after.changes).toEqual({ hasMore: false, revisions: [] });
  });

  it('takes the digits of a digest that a reference tells', async () => {
    const { data } = await ask('{ revisions { nodes { number digest } } }');
    const { digest } = data.revisions.nodes.find(({ number }: { number: number }) => number === 2);
    const { data: after } = await ask(
      `{ changes(since: 2, digest: "${digest.slice(0, 12)}") { revisions { number } } }`,
    );
    expect(after.changes.revisions).toEqual([{ number: 3 }]);
    const { errors } = await api.ask(`{ changes(since: 2, digest: "${digest.slice(0, 11)}") { hasMore } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it.each([
    ['a revision that is still to come', 'since: 4'],
    ['a number below 0', 'since: -1'],
    ['a revision of another graph', 'since: 2, digest: "of-another"'],
    ['more than a page', 'since: 0, first: 51'],
  ])('refuses %s', async (_, given) => {
    const { errors } = await api.ask(`{ changes(${given}) { hasMore } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message.replace(/[0-9a-f]{64}/, '<digest>')).toMatchSnapshot();
  });
});

describe('revisions', () => {
  it('are listed newest first, page by page', async () => {
    const { data } = await ask(
      '{ revisions(first: 2) { totalCount nodes { number retired } pageInfo { endCursor hasNextPage } } }',
    );
    const { endCursor } = data.revisions.pageInfo;
    expect(data.revisions).toEqual({
      totalCount: 3,
      nodes: [
        { number: 3, retired: 0 },
        { number: 2, retired: 1 },
      ],
      pageInfo: { endCursor, hasNextPage: true },
    });
    const { data: rest } = await ask(
      `{ revisions(first: 2, after: "${endCursor}") { nodes { number counts { count } } } }`,
    );
    expect(rest.revisions.nodes).toMatchObject([{ number: 1, counts: expect.any(Array) }]);
  });
});

describe('a revision that puts right what others wrote in the graph', () => {
  it('tells nothing, as no seed changed', async () => {
    await connection.write((run) =>
      run("MATCH (barrier:Barrier {id: 'drizzle'}) SET barrier.nameEn = 'Snow'"),
    );
    const { number } = await withEdited([...SECOND, RAINY], (folders) =>
      apply(connection, folders, silent, { isAltered: true }),
    );
    await api.served.refresh();
    const { data } = await ask(
      `{ changes(since: 3) { revisions { number changed changes { rankingCount } } } }`,
    );
    expect(data.changes.revisions).toEqual([{ number, changed: 1, changes: null }]);
  });
});
