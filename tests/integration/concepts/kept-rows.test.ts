import type { Connection } from '../../../graph/database/connection';
import { apply } from '../../../graph/seeding/apply/apply';
import { createTestApi, type TestApi } from '../../support/api';
import { FIXTURE, openFixture, silent } from '../../support/fixture';
import { swap, withEdited } from '../../unit/seeding/edited-seeds';

let connection: Connection;
let api: TestApi;

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection, { rowsKept: 10_000 });
});

afterAll(async () => {
  await api.close();
  await connection.close();
});

const NESTED = `{
  cases { totalCount nodes {
    name adoptions { practice { name } claims(first: 5) { nodes { id statement citations { source { id title } } } } }
    actors { actor { name } } timeline { id } lessons { statement } sources { title } } }
}`;

describe('rows of a revision', () => {
  it('are read once, whatever asks for them', async () => {
    const first = await api.ask(NESTED);
    const again = await api.ask(NESTED);
    expect(again).toEqual({ ...first, statements: 0 });
    expect(first.statements).toBeGreaterThan(0);
    const part = await api.ask(
      '{ case(id: "copenhagen-umbrellas") { lessons { statement } timeline { period } } }',
    );
    expect(part.statements).toBe(0);
  });

  it('are asked for only where they are not there yet', async () => {
    const adoption = (id: string) => `adoption(id: "${id}") { how }`;
    await api.ask(`{ ${adoption('ghent-walkways/hats')} }`);
    const both = await api.ask(
      `{ a: ${adoption('ghent-walkways/hats')} b: ${adoption('copenhagen-umbrellas/station-umbrellas')} }`,
    );
    expect(both.statements).toBe(1);
  });

  it('are not those of the revision before', async () => {
    const query =
      '{ claim(id: "copenhagen-umbrellas/old-count") { statement(language: EN) } revision { number } }';
    const before = await api.ask(query);
    const said: string = before.data.claim.statement;
    await withEdited(
      [swap('cases/copenhagen-umbrellas.yaml', said, 'One count gave 80 percent.')],
      async (seeds) => {
        await apply(connection, seeds, silent);
        await api.served.refresh();
        const after = await api.ask(query);
        expect(after.data).toEqual({
          claim: { statement: 'One count gave 80 percent.' },
          revision: { number: before.data.revision.number + 1 },
        });
        expect((await api.ask(query)).statements).toBe(0);
      },
    );
    await apply(connection, FIXTURE, silent);
    await api.served.refresh();
    expect((await api.ask(query)).data.claim.statement).toBe(said);
  });
});
