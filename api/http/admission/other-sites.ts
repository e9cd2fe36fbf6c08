import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../errors';

/**
 * Refuses what a page of another site makes a browser get that it may not read: a picture or a script that is none. Whoever follows a link
 * there, and pages that may read answers, are let in; so are programs, which say nothing of sites.
 */
export function refuseOtherSites({ headers }: FastifyRequest, reply: FastifyReply): void {
  if (headers['sec-fetch-site'] !== 'cross-site' || headers['sec-fetch-mode'] === 'navigate') return;
  if (reply.hasHeader('access-control-allow-origin')) return;
  throw new Refused(
    403,
    `A page of another site must be allowed to ask, got one from ${headers.origin ?? 'elsewhere'}; the setting CORS_ORIGINS allows it.`,
  );
}
