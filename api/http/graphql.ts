import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { Context } from '../graphql/execution/context';
import { Refused } from './errors';
import { operationInAddress, operationInBody } from './operation';

const MEDIA_TYPES = ['application/json', 'application/graphql-response+json'];

/** Any header that a page of another site can send only where it was allowed to before. */
const PREFLIGHT_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'];

/** Carries out operations that come over HTTP. What is no operation is refused here, by what is wrong with it. */
export function addGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  contextFor: (request: FastifyRequest) => Context,
): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      checkAccept(request);
      const isPost = request.method === 'POST';
      if (!isPost) checkPreflight(request);
      const operation = isPost ? operationInBody(request.body) : operationInAddress(request.url);
      const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          ...asApolloReads(isPost, operation),
          headers: new HeaderMap(
            Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
          ),
        },
        context: async () => contextFor(request),
      });
      if (body.kind !== 'complete') throw new Error('An answer must be whole, got parts');
      return reply
        .code(status ?? 200)
        .headers(Object.fromEntries(headers))
        .send(body.string);
    },
  });
}

/** HEAD is asked as GET is; what comes of it is left out on the way. */
function asApolloReads(isPost: boolean, operation: object) {
  if (isPost) return { method: 'POST', body: operation, search: '' };
  const parameters = Object.entries(operation).map(([key, value]): [string, string] => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return { method: 'GET', body: undefined, search: `?${new URLSearchParams(parameters)}` };
}

function checkAccept(request: FastifyRequest): void {
  if (new Negotiator(request.raw).mediaType(MEDIA_TYPES) !== undefined) return;
  throw new Refused(
    406,
    `The header accept must allow ${MEDIA_TYPES.join(' or ')}, got ${request.headers.accept}.`,
  );
}

/** Refuses what another site could make a browser send without asking first: a POST of JSON it cannot. */
function checkPreflight({ headers }: FastifyRequest): void {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== undefined && type !== 'application/json')
    throw new Refused(
      415,
      `The header content-type of a GET must be application/json or absent, got ${type}.`,
    );
  if (type !== undefined || PREFLIGHT_HEADERS.some((name) => headers[name])) return;
  throw new Refused(
    400,
    'A GET must carry a header that tells it from what any web page could make a browser send, got none; ' +
      'add "apollo-require-preflight: true" or "content-type: application/json", or send a POST.',
  );
}
