import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Snapshot } from '../../../graph/revision/snapshot';
import { refuseOtherSites } from '../admission/other-sites';
import { has, namesTags, sendNotModified } from '../conditional';
import type { Line } from '../connections/line';
import { Refused } from '../errors';
import type { Answer, Answers } from './answers';
import { askedBy, type Documents } from './asked';
import { type CarryOutOptions, carryOut } from './carry-out';
import { VARY, wantedBy } from './negotiation';

/** Any header that a page of another site can send only where it was allowed to before. */
const PREFLIGHT_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'];

export interface GraphqlOptions extends CarryOutOptions {
  answers: Answers;
  documents: Documents;
  /** The snapshot that is served. */
  current(): Snapshot;
  /** Told where a client has its answer already. */
  onNotModified(): void;
  /** Where operations wait that are not answered already. */
  line: Line;
}

/** Answers operations that come over HTTP. What is no operation is refused here, by what is wrong with it. */
export function addGraphql(app: FastifyInstance, options: GraphqlOptions): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: (request, reply) => {
      const wanted = wantedBy(request.headers, request.url);
      const { operation, isShipped, digest } = askedBy(request, options.documents);
      if (request.method !== 'POST') {
        if (isShipped) refuseOtherSites(request, reply);
        else checkPreflight(request);
      }
      const { form, language, coding } = wanted;
      const key = digest && `${form}.${language}.${digest}`;
      if (key && namesTags(request)) {
        const tag = options.tagOf(options.current(), key);
        if (has(request, tag)) {
          options.onNotModified();
          return sendNotModified(varying(timed(reply, 0)), tag);
        }
      }
      let statements = 0;
      const answer = options.answers.get(key, coding, () => {
        // Thrown at once, so that nobody who waits for the same answer is refused with it.
        options.quota?.check(request.ip);
        return options.line.run(async () => {
          const made = await carryOut(request, { operation, key, wanted }, options);
          statements = made.statements;
          return made;
        });
      });
      const give = (each: Answer) => send(each, request, timed(reply, statements), options);
      return answer instanceof Promise ? answer.then(give) : give(answer);
    },
  });
}

function send(
  { status, headers, body, faults }: Answer,
  request: FastifyRequest,
  reply: FastifyReply,
  { quota }: GraphqlOptions,
) {
  for (const fault of faults) request.log.error(fault);
  if (quota) reply.headers(quota.headersFor(request.ip));
  return varying(reply).code(status).headers(headers).send(body);
}

/** Tells what this request took until now: one that is given a kept or shared answer sends no statements. */
const timed = (reply: FastifyReply, statements: number): FastifyReply =>
  reply.header(
    'server-timing',
    `graphql;dur=${reply.elapsedTime.toFixed(1)}, db;desc="${statements} ${statements === 1 ? 'statement' : 'statements'}"`,
  );

/** Tells those that keep answers on the way what an answer depends on. */
function varying(reply: FastifyReply): FastifyReply {
  const others = reply.getHeader('vary');
  return reply.header('vary', others ? `${others}, ${VARY}` : VARY);
}

/**
 * Refuses what another site could make a browser send without asking first: a POST of JSON it cannot. A document that is shipped may
 * be asked for all the same: nobody else chooses what it costs, and its answers are kept.
 */
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
