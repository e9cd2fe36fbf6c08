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

describe('a question as long as it may be', () => {
  const QUESTION = '{ answer(question: "%") { totalCount } }';
  const answered = (question: string) => api.ask(QUESTION.replace('%', () => question));

  /** The most characters that a question may have, as its refusal says. */
  async function longest(): Promise<number> {
    const { errors } = await answered('x'.repeat(100_000));
    const most = /^question must have at most ([\d,]+) characters/.exec(errors?.[0]?.message ?? '')?.[1];
    return Number(most?.replace(',', ''));
  }

  it.each([
    ['clauses', 'wet, '],
    ['names', 'nat worden, '],
    ['misspelt names', 'dorwekt rakn '],
    ['compounds', 'parapludeelproef'],
    ['one word', 'a'],
    ['signs', '?! '],
  ])('made of %s is answered within five seconds', async (_, piece) => {
    await answered('nat worden');
    const question = piece.repeat(20_000).slice(0, await longest());
    expect(question.length).toBeGreaterThanOrEqual(500);
    const started = performance.now();
    const { status, errors } = await answered(question);
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
