import { HeaderMap } from '@apollo/server';
import { buildSchema, parse } from 'graphql';
import type { Context } from '../../../api/graphql/context';
import { consistentReadPlugin } from '../../../api/graphql/revision/consistent-read';
import { GraphUnavailable } from '../../../graph/database/errors';

const schema = buildSchema('type Query { number: Int }');

/** The same schema, in which the number turns out to be none. */
const faulty = buildSchema('type Query { number: Int }');
faulty.getQueryType()!.getFields().number!.resolve = () => 'many';

const CONSISTENT = { isConsistent: async () => true, log: () => undefined } as unknown as Context;

/** The answer that leaves, after one that was made from two revisions, where `next` is what carrying it out again works with. */
async function answerAfter(
  next: () => Promise<Context>,
  { schema: given = schema, log = (_: unknown) => {} } = {},
) {
  // As it was where the graph went away in between.
  const http = { status: 503 as number | undefined, headers: new HeaderMap([['retry-after', '5']]) };
  const response = { http, body: { kind: 'single' as const, singleResult: { data: { number: 1 } } } };
  const contextValue = { isConsistent: async () => false, withNewestSnapshot: next, log };
  const listener = await consistentReadPlugin(given).requestDidStart!({} as never);
  await listener!.willSendResponse!({
    document: parse('{ number }'),
    request: {},
    contextValue,
    response,
  } as never);
  return { status: http.status, retryAfter: http.headers.get('retry-after'), ...response.body.singleResult };
}

describe('an answer of two revisions', () => {
  it('is not given where the graph goes away before it can be made again', async () => {
    const answer = await answerAfter(() => Promise.reject(new GraphUnavailable(new Error('away'))));
    expect(answer).toEqual({
      status: 503,
      retryAfter: '5',
      data: null,
      errors: [
        {
          message: 'The graph does not answer at the moment; please try again in a few seconds.',
          extensions: { code: 'GRAPH_UNAVAILABLE' },
        },
      ],
    });
  });

  it('is made again, and given as it then is, without what was said of the first', async () => {
    const answer = await answerAfter(async () => CONSISTENT);
    expect(answer).toEqual({ status: 200, retryAfter: undefined, data: { number: null } });
  });

  it('has a fault of ours masked and logged that is met while it is made again', async () => {
    const logged: unknown[] = [];
    const answer = await answerAfter(async () => CONSISTENT, {
      schema: faulty,
      log: (error) => logged.push(error),
    });
    expect(answer).toMatchObject({
      status: 200,
      data: { number: null },
      errors: [{ path: ['number'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
    expect(logged.map((error) => (error as Error).message)).toEqual([
      'Int cannot represent non-integer value: "many"',
    ]);
  });
});
