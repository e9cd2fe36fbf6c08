import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { httpErrorBody } from '../graphql/errors';
import { DOCUMENT_LIMITS } from '../graphql/limits/document';
import { shorten } from '../graphql/limits/input/problems';
import { NOT_STORED } from './conditional';
import { SECONDS } from './connections/turns';

/** A request that is refused before it reaches GraphQL: *X must be Y, got Z*. */
export class Refused extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
    readonly headers: Record<string, string> = {},
    readonly code = codeOf(statusCode),
  ) {
    super(message);
    this.name = 'Refused';
  }
}

/** Sentences for what Fastify and Node refuse by themselves. */
const SENTENCES: Record<number, string> = {
  408: `A request must arrive within ${SECONDS.request} seconds, got a part of one.`,
  413: `A request body must be at most ${DOCUMENT_LIMITS.bytes} bytes, got more.`,
  431: 'The headers of a request must be at most 16 KiB, got more.',
};

/** Answers a request whose address cannot be read, before any hook has seen it. */
export function sendAddressError(
  { statusCode = 400 }: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff' });
  return sendError(
    new Refused(statusCode, `An address must be a valid URL, got ${request.url}`),
    request,
    reply,
  );
}

/** Answers a request that failed, in the shape of GraphQL's errors. What is not the client's fault is masked and logged. */
export function sendError(error: FastifyError | Refused, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof Refused) return sendRefusal(error, reply);
  const status = error.statusCode ?? 500;
  if (status < 400 || status > 499) {
    request.log.error(error);
    const message = 'Something went wrong on our side. It was logged; please try again later.';
    return reply.code(500).headers(NOT_STORED).send(httpErrorBody('INTERNAL_SERVER_ERROR', message));
  }
  return sendRefusal(new Refused(status, sentenceFor(status, request, error.message)), reply);
}

export const sendRefusal = ({ statusCode, message, headers, code }: Refused, reply: FastifyReply) =>
  reply
    .code(statusCode)
    .headers({ ...NOT_STORED, ...headers })
    .type('application/json; charset=utf-8')
    .send(httpErrorBody(code, shorten(message)));

function sentenceFor(status: number, { headers }: FastifyRequest, message: string): string {
  if (status !== 415) return SENTENCES[status] ?? message;
  const type = headers['content-type'] || 'none';
  return `The header content-type of a request body must be application/json, got ${type}.`;
}

/** The code that goes with an HTTP status: its name in capitals. */
const codeOf = (status: number): string =>
  (STATUS_CODES[status] ?? 'Bad Request').toUpperCase().replaceAll(/\W+/g, '_');

/** HTTP status of what Node's parser refuses before there is a request. */
const STATUS_OF_PARSER: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers what is no request of HTTP, or never became one, and hangs up. */
export function sendParserError({ code }: NodeJS.ErrnoException, socket: Socket): void {
  const hasBegun = (socket as { _httpMessage?: { headersSent: boolean } })._httpMessage?.headersSent;
  if (code === 'ECONNRESET' || !socket.writable || hasBegun) {
    socket.destroy();
    return;
  }
  const status = STATUS_OF_PARSER[code ?? ''] ?? 400;
  const message =
    SENTENCES[status] ?? 'A request must be HTTP/1.1 with a method that is known, got something else.';
  const body = JSON.stringify(httpErrorBody(codeOf(status), message));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
