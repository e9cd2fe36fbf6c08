import type { IncomingMessage } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../../graphql/execution/context';
import type { Quota } from '../admission/quota';
import { NOT_STORED, REVALIDATED } from '../conditional';
import type { Answer } from './answers';
import type { Wanted } from './negotiation';
import type { Operation } from './operation';
import { asTable } from './table-answer';
import type { TagOf } from './tags';

/** What is taken for an operation that was refused or only priced, in objects: it was read all the same. */
const LEAST_CHARGE = 1;

export interface CarryOutOptions {
  apollo: Pick<ApolloServer<Context>, 'executeHTTPGraphQLRequest'>;
  schema: GraphQLSchema;
  tagOf: TagOf;
  /** What each client may ask for; absent where there is no limit. */
  quota?: Quota | undefined;
  contextFor(request: IncomingMessage, log: (fault: unknown) => void): Context;
}

/** What is to be carried out: an operation, for a client that takes some kinds of answers. */
interface Work {
  operation: Operation;
  /** What it is kept and tagged by; absent where its answer is of the moment. */
  key: string | undefined;
  wanted: Wanted;
}

/** Carries an operation out, and gives its answer as it is sent. */
export async function carryOut(
  request: FastifyRequest,
  { operation, key, wanted: { contentType, csv } }: Work,
  { apollo, schema, contextFor, tagOf, quota }: CarryOutOptions,
): Promise<Answer> {
  const faults: unknown[] = [];
  let context: Context | undefined;
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
    // A GET was let in before; Apollo reads every operation alike, and tables are made of what it answers.
    httpGraphQLRequest: {
      method: 'POST',
      body: operation,
      search: '',
      headers: new HeaderMap([
        ...headersOf(request.raw),
        ['content-type', 'application/json'],
        ...(csv ? [['accept', 'application/graphql-response+json'] as const] : []),
      ]),
    },
    context: async () => {
      context = contextFor(request.raw, (fault) => faults.push(fault));
      return context;
    },
  });
  if (body.kind !== 'complete') throw new Error('An answer must be whole, got parts');
  quota?.charge(request.ip, Math.max(context?.outcome.cost ?? 0, LEAST_CHARGE));
  const snapshot = context?.outcome.holdsFor;
  const lasting = snapshot && key ? { ...REVALIDATED, etag: tagOf(snapshot, key) } : NOT_STORED;
  const answer = {
    status: status ?? 200,
    headers: { ...Object.fromEntries(headers), ...lasting, 'content-type': contentType },
    body: Buffer.from(body.string),
    faults,
    statements: context?.statements.length ?? 0,
    snapshot,
  };
  return csv ? asTable(answer, schema, operation, csv) : answer;
}

const headersOf = ({ headers }: IncomingMessage) =>
  Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')] as const);
