import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { readSchemaText } from '../graphql/schema';
import { readDocuments } from '../operations/documents';
import { readExamples } from '../operations/examples';
import { serveText } from './conditional';

/** Nothing is loaded from elsewhere, and nothing but our own script runs. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the page at /playground/, its files, the documents that are shipped, the schema as text, and what language models are told. */
export async function addPlayground(app: FastifyInstance, root: string): Promise<void> {
  serveText(app, '/examples.json', 'application/json', JSON.stringify(readExamples(root)));
  serveText(app, '/documents.json', 'application/json', JSON.stringify(readDocuments(root)));
  serveText(app, '/schema.graphql', 'application/graphql', readSchemaText(root));
  serveText(app, '/llms.txt', 'text/markdown', readFileSync(join(root, 'api/operations/llms.txt'), 'utf8'));
  await app.register(async (pages) => {
    // Its files are named relative to the page.
    pages.addHook('onRequest', async ({ url }, reply) => {
      if (/^\/playground(?:$|[?])/.test(url)) return reply.redirect('playground/');
    });
    await pages.register(fastifyStatic, {
      root: join(root, 'dist/playground'),
      prefix: '/playground/',
      index: 'index.html',
      // One route for each file, so that whatever else is asked for is an address that does not exist.
      wildcard: false,
      acceptRanges: false,
      decorateReply: false,
      cacheControl: false,
      setHeaders: (response, path) => {
        const isPage = path.endsWith('.html');
        // The names of all other files change with their contents.
        response.setHeader('cache-control', isPage ? 'no-cache' : 'public, max-age=31536000, immutable');
        if (isPage) response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
      },
    });
  });
}
