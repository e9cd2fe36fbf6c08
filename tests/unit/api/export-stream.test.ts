import Fastify from 'fastify';
import type { Context } from '../../../api/graphql/execution/context';
import { createSchema } from '../../../api/graphql/schema';
import { Line } from '../../../api/http/connections/line';
import { sendError } from '../../../api/http/errors';
import { addExport, type ExportOptions } from '../../../api/http/export/export';
import type { Snapshot } from '../../../graph/revision/snapshot';
import { ROOT } from '../../support/fixture';

const schema = createSchema(ROOT);

const snapshotOf = (number: number) =>
  ({ revision: { number, appliedAt: '2026-01-02T03:04:05Z', digest: 'd' } }) as Snapshot;

/** What became of a page: the revision that it was of, or the error that it had. */
type Told = number | { message: string; status: number };

/** Serves lists whose pages, of one row each, are of these revisions in turn, while the first is served. */
async function openExport(pages: Told[]) {
  const snapshots = new Map([1, 2].map((number) => [number, snapshotOf(number)]));
  const asked: unknown[] = [];
  let context: { outcome: { holdsFor?: Snapshot } };
  const options = {
    schema,
    line: new Line(1),
    current: () => snapshots.get(1)!,
    tagOf: (_: unknown, key: string) => `W/"${key}"`,
    contextFor: () => {
      context = { outcome: {} };
      return context as Context;
    },
    apollo: {
      executeOperation: async ({ variables }: { variables: { after: string | null } }) => {
        const told = pages[asked.length]!;
        asked.push(variables.after);
        if (typeof told !== 'number') {
          const errors = [{ message: told.message, extensions: { code: 'GRAPH_UNAVAILABLE' } }];
          return { http: { status: told.status }, body: { kind: 'single', singleResult: { errors } } };
        }
        context.outcome.holdsFor = snapshots.get(told)!;
        const pageInfo = { endCursor: `after ${asked.length}`, hasNextPage: asked.length < pages.length };
        const data = { unions: { nodes: [{ id: `row ${asked.length}` }], pageInfo } };
        return { http: {}, body: { kind: 'single', singleResult: { data } } };
      },
    },
  } as unknown as ExportOptions;
  const app = Fastify();
  app.setErrorHandler(sendError);
  addExport(app, options);
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return { asked, close: () => app.close(), get: () => fetch(`${address}/export/unions.jsonl`) };
}

describe('a long list', () => {
  it('comes page by page, each behind the last', async () => {
    const { asked, get, close } = await openExport([1, 1, 1]);
    expect(await (await get()).text()).toBe('{"id":"row 1"}\n{"id":"row 2"}\n{"id":"row 3"}\n');
    expect(asked).toEqual([null, 'after 1', 'after 2']);
    await close();
  });

  it('breaks off where another revision comes in between, and mixes none', async () => {
    const { get, close } = await openExport([1, 2, 2]);
    const response = await get();
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    await close();
  });

  it('is refused where its first page is of another revision already', async () => {
    const { get, close } = await openExport([2]);
    const response = await get();
    expect([response.status, await response.json()]).toEqual([
      503,
      {
        errors: [
          {
            message: 'An export must be of one revision, got another than 1 meanwhile; please ask again.',
            extensions: { code: 'REVISION_CHANGED' },
          },
        ],
      },
    ]);
    await close();
  });

  it('is told what its first page is told', async () => {
    const { get, close } = await openExport([{ message: 'The graph does not answer.', status: 503 }]);
    const response = await get();
    expect([response.status, await response.json()]).toEqual([
      503,
      { errors: [{ message: 'The graph does not answer.', extensions: { code: 'GRAPH_UNAVAILABLE' } }] },
    ]);
    await close();
  });
});
