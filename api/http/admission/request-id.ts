import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Ids of requests as other programs make them: no sign that a log or a header could take for something else. */
const SANE = /^[\w.:/+=~-]{1,128}$/;

/** The id of a request: the one that it carries, so that it can be followed from the client to our log, or one of ours. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && SANE.test(given) ? given : randomUUID();
}
