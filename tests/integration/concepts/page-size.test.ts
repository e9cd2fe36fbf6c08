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

describe('a page that is out of all measure', () => {
  const ask = async (query: string) => {
    const { errors = [], statements } = await api.ask(query);
    return { errors: errors.map(({ message, extensions }) => [extensions.code, message]), statements };
  };

  it('is refused for its size, not for what it would cost', async () => {
    expect(await ask('{ cases(first: 2000000000) { nodes { id } } }')).toEqual({
      errors: [['BAD_USER_INPUT', 'first must be from 1 to 100, got 2000000000']],
      statements: 0,
    });
  });

  it('of less than none makes what stands beside it no cheaper', async () => {
    const dear = Array.from({ length: 11 }, (_, at) => `s${at}: search(text: "rain") { totalCount }`).join(
      ' ',
    );
    const { errors, statements } = await ask(`{ none: cases(first: -2000000000) { nodes { id } } ${dear} }`);
    expect({ codes: errors.map(([code]) => code), statements }).toEqual({
      codes: ['COST_LIMIT_EXCEEDED'],
      statements: 0,
    });
  });
});
