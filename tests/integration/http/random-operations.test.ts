import { createSchema } from '../../../api/graphql/schema';
import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { openFixture, ROOT } from '../../support/fixture';
import { faultIn, OperationMaker } from '../../support/random-operation';

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

it('two hundred queries made of the schema, with variables that fit or not, are answered or refused with a reason', async () => {
  const ids = (await connection.read<{ id: string }>('MATCH (n:Entity) RETURN n.id AS id ORDER BY id')).map(
    ({ id }) => id,
  );
  const maker = new OperationMaker(createSchema(ROOT), ids, 11);
  const operations = Array.from({ length: 200 }, () => maker.next());
  const faults: unknown[] = [];
  let answered = 0;
  for (const { query, variables } of operations) {
    const answer = await api.ask(query, variables);
    if (answer.status === 200 && !answer.errors) answered += 1;
    const fault = faultIn(answer);
    if (fault) faults.push({ fault, query, variables, errors: answer.errors });
  }
  expect(faults).toEqual([]);
  expect(answered).toBeGreaterThan(operations.length / 4);
});
