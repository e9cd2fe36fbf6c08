import { createSchema } from '../../../api/graphql/schema';
import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { openFixture, ROOT } from '../../support/fixture';
import { faultIn, OperationMaker, type RandomOperation } from '../../support/random-operation';

let connection: Connection;
let api: TestApi;
let operations: RandomOperation[];

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection);
  const entities = await connection.read<{ id: string; type: string }>(
    'MATCH (n:Entity) RETURN n.id AS id, n.type AS type ORDER BY id',
  );
  const maker = new OperationMaker(createSchema(ROOT), entities, 11);
  operations = Array.from({ length: 100 }, () => maker.next());
});

afterAll(async () => {
  await api.close();
  await connection.close();
});

describe('a hundred queries made of the schema, with variables that fit or not', () => {
  it('are answered or refused with a reason', async () => {
    const faults: unknown[] = [];
    let answered = 0;
    for (const { query, variables } of operations) {
      const answer = await api.ask(query, variables);
      if (answer.status === 200 && !answer.errors) answered += 1;
      const fault = faultIn(answer);
      if (fault) faults.push({ fault, query, variables, errors: answer.errors });
    }
    expect(faults).toEqual([]);
    expect(answered).toBeGreaterThan(operations.length / 2);
  });

  it.each([
    ['out of rows that are kept and by a compiled document', { rowsKept: 10_000 }],
    ['out of answers that are kept', { answersKept: 8 }],
  ])('are answered the same when asked again, %s', async (_, kept) => {
    const warm = await createTestApi(connection, kept);
    try {
      for (const { query, variables } of operations) {
        const { statements: __, ...first } = await warm.ask(query, variables);
        for (const ___ of [2, 3]) {
          const { statements, ...again } = await warm.ask(query, variables);
          // Of several errors GraphQL tells those that it meets first, which depends on what is there already.
          const errors = first.errors && expect.any(Array);
          expect(again).toEqual({ ...first, errors });
          if (!first.errors) expect({ query, variables, statements }).toMatchObject({ statements: 0 });
        }
      }
    } finally {
      await warm.close();
    }
  });
});
