import type { FastifyError, FastifyInstance } from 'fastify';
import { httpErrorBody } from '../graphql/errors';
import { DOCUMENT_LIMITS } from '../graphql/limits/document';

const MESSAGES: Record<number, [code: string, message: string]> = {
  413: ['PAYLOAD_TOO_LARGE', `A request body must be at most ${DOCUMENT_LIMITS.bytes} bytes, got more.`],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'A request body must be application/json, got something else.'],
  400: ['BAD_REQUEST', 'A request body must be valid JSON, got something else.'],
};

/** Gives errors of the HTTP layer the shape of GraphQL's, without telling anything of the inside. */
export function addErrorShape(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    const known = MESSAGES[status];
    if (!known) request.log.error(error);
    const [code, message] = known ?? [
      'INTERNAL_SERVER_ERROR',
      'Something went wrong on our side; it was logged.',
    ];
    return reply.code(known ? status : 500).send(httpErrorBody(code, message));
  });
  app.setNotFoundHandler((request, reply) => {
    const message = `An address must be one of /, /graphql, /schema.graphql, /examples.json, /health/live, /health/ready, /metrics, got ${request.url.slice(0, 200)}`;
    return reply.code(404).send(httpErrorBody('NOT_FOUND', message));
  });
}
