import { HeaderMap } from '@apollo/server';
import { buildSchema, parse } from 'graphql';
import type { Context } from '../../../api/graphql/context';
import { consistentReadPlugin } from '../../../api/graphql/revision/consistent-read';
import { GraphUnavailable } from '../../../graph/database/errors';

const schema = buildSchema('type Query { number: Int }');

/** The answer that leaves, after one that was made from two revisions, where `next` is what carrying it out again works with. */
async function answerAfter(next: () => Promise<Context>) {
  const http = { status: undefined as number | undefined, headers: new HeaderMap() };
  const response = { http, body: { kind: 'single' as const, singleResult: { data: { number: 1 } } } };
  const contextValue = { isConsistent: async () => false, withNewestSnapshot: next, log: () => undefined };
  const listener = await consistentReadPlugin(schema).requestDidStart!({} as never);
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

  it('is made again, and given as it then is', async () => {
    const answer = await answerAfter(async () => ({ isConsistent: async () => true }) as unknown as Context);
    expect(answer).toEqual({ status: 200, retryAfter: undefined, data: { number: null } });
  });
});
