import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What goes with a tag: whoever keeps the answer asks before each use whether it still holds. */
export const REVALIDATED = { 'cache-control': 'no-cache' };

/** What goes with an answer that is of the moment. */
export const NOT_STORED = { 'cache-control': 'no-store' };

/** Whether a client that reads names tags of answers that it has. */
export const namesTags = ({ method, headers }: FastifyRequest): boolean =>
  headers['if-none-match'] !== undefined && method !== 'POST';

/** Whether a client that reads has the answer with a tag. Weak tags and strong ones count as the same. */
export function has(request: FastifyRequest, tag: string): boolean {
  if (!namesTags(request)) return false;
  const named = request.headers['if-none-match'] ?? '';
  return named.split(',').some((each) => opaque(each.trim()) === opaque(tag));
}

const opaque = (tag: string) => tag.replace(/^W\//, '');

/** Tells a client that what it has still holds. */
export const sendNotModified = (reply: FastifyReply, tag: string) =>
  reply
    .code(304)
    .headers({ ...REVALIDATED, etag: tag })
    .send();

/** Serves a text that stays the same while the process runs. */
export function serveText(app: FastifyInstance, url: string, type: string, text: string): void {
  const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const headers = { ...REVALIDATED, etag: tag, 'content-type': `${type}; charset=utf-8` };
  app.get(url, (request, reply) =>
    has(request, tag) ? sendNotModified(reply, tag) : reply.headers(headers).send(text),
  );
}
