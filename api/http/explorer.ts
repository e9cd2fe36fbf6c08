import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../graphql/execution/context';
import { has, REVALIDATED, sendNotModified } from './conditional';
import { isPage, LANGUAGES, type PageLanguage } from './explorer-pages';

/** Nothing is loaded from elsewhere, and nothing but our own script and style runs. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the explorer: one page that shows what its address says, below each language, and its files. */
export async function addExplorer(app: FastifyInstance, root: string): Promise<void> {
  const folder = join(root, 'dist/explorer');
  // Not there before the first build, without which all else can be asked.
  if (!existsSync(folder)) return;
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const language of LANGUAGES) {
    const send = (request: FastifyRequest, reply: FastifyReply) => sendPage(page, language, request, reply);
    app.get(`/${language}`, send);
    app.get(`/${language}/*`, send);
  }
  // Relative, so that it holds behind a proxy. What is behind # goes along, and the page there passes on what was shared.
  app.get('/', (request, reply) =>
    reply
      .headers({ ...REVALIDATED, vary: 'accept-language' })
      .redirect(`${languageOf(request).toLowerCase()}/${/[?].*/s.exec(request.url) ?? ''}`),
  );
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    // One route for each file, so that whatever else is asked for is an address that does not exist.
    wildcard: false,
    index: false,
    acceptRanges: false,
    decorateReply: false,
    cacheControl: false,
    // The names of files change with their contents.
    setHeaders: (response) => response.setHeader('cache-control', 'public, max-age=31536000, immutable'),
  });
}

function sendPage(page: string, language: PageLanguage, request: FastifyRequest, reply: FastifyReply) {
  const path = request.url.split('?')[0] as string;
  const html = page
    .replace('<html lang="nl">', `<html lang="${language}">`)
    .replace('<base href="./" />', `<base href="${baseOf(path)}" />`);
  const tag = `"${createHash('sha256').update(html).digest('base64url')}"`;
  if (has(request, tag)) return sendNotModified(reply, tag);
  return reply
    .code(isPage(path.slice(`/${language}/`.length)) ? 200 : 404)
    .headers({ ...REVALIDATED, etag: tag, 'content-security-policy': CONTENT_SECURITY_POLICY })
    .type('text/html; charset=utf-8')
    .send(html);
}

/**
 * Where all addresses in a page begin, told by how deep it is: whatever a proxy has put before the path that it passed on
 * stays in front.
 */
const baseOf = (path: string) => '../'.repeat(path.split('/').length - 2) || './';
