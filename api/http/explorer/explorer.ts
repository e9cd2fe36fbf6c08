import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { escapeUTF8 } from 'entities';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../../graphql/execution/context';
import { has, REVALIDATED, sendNotModified } from '../conditional';
import { type Head, type HeadOptions, headOf } from './head';
import { LANGUAGES, type PageLanguage, pageAt, titleOf } from './pages';

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
export async function addExplorer(app: FastifyInstance, root: string, options: HeadOptions): Promise<void> {
  const folder = join(root, 'dist/explorer');
  // Not there before the first build, without which all else can be asked.
  if (!existsSync(folder)) return;
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const language of LANGUAGES) {
    const send = (request: FastifyRequest, reply: FastifyReply) =>
      sendPage(page, language, request, reply, options);
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

/** A page in a language, at an address. */
interface Asked {
  language: PageLanguage;
  url: string;
}

async function sendPage(
  template: string,
  language: PageLanguage,
  request: FastifyRequest,
  reply: FastifyReply,
  options: HeadOptions,
) {
  const { url } = request;
  // As the application reads its own address.
  const path = decodeURI(pathOf(url).slice(`/${language}/`.length));
  const head = await headOf(pageAt(path), language, request, options);
  const html = htmlOf(template, head, { language, url });
  const tag = `"${createHash('sha256').update(html).digest('base64url')}"`;
  if (head.isFound && has(request, tag)) return sendNotModified(reply, tag);
  return reply
    .code(head.isFound ? 200 : 404)
    .headers({ ...REVALIDATED, etag: tag, 'content-security-policy': CONTENT_SECURITY_POLICY })
    .type('text/html; charset=utf-8')
    .send(html);
}

/** What is put in is told by functions: as a text, `$&` in a name would stand for what it replaces. */
const htmlOf = (template: string, head: Head, asked: Asked): string =>
  template
    .replace('<html lang="nl">', () => `<html lang="${asked.language}">`)
    .replace('<base href="./" />', () => `<base href="${baseOf(pathOf(asked.url))}" />`)
    .replace('<title>Bouwtekening</title>', () => linesOf(head, asked).join('\n    '));

function linesOf({ isFound, about, description }: Head, { language, url }: Asked): string[] {
  const title = `<title>${escapeUTF8(titleOf(about))}</title>`;
  if (!isFound) return [title];
  const elsewhere = LANGUAGES.filter((each) => each !== language).map((other) => {
    const address = escapeUTF8(other + url.slice(`/${language}`.length));
    return `<link rel="alternate" hreflang="${other}" href="${address}" />`;
  });
  const summary = description ? [`<meta name="description" content="${escapeUTF8(description)}" />`] : [];
  return [title, ...summary, ...elsewhere];
}

/** Ends where the router ends it too. */
const pathOf = (url: string) => url.split(/[?#]/)[0] as string;

/**
 * Where all addresses in a page begin, told by how deep it is: whatever a proxy has put before the path that it passed on
 * stays in front.
 */
const baseOf = (path: string) => '../'.repeat(path.split('/').length - 2) || './';
