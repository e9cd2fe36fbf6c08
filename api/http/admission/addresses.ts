import type { FastifyInstance } from 'fastify';
import { Refused } from '../errors';

/** What there is to ask for; the files of pages are not told. */
const ADDRESSES = [
  '/',
  '/playground/',
  '/graphql',
  '/schema.graphql',
  '/examples.json',
  '/llms.txt',
  '/mcp',
  '/documents.json',
  '/export',
  '/health/live',
  '/health/ready',
  '/metrics',
];

/** Refuses addresses that do not exist, and methods that an address does not take. Add it before the routes. */
export function addAddressCheck(app: FastifyInstance): void {
  const methods = new Map<string, string[]>();
  app.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? [];
    // HEAD is taken wherever GET is.
    methods.set(url, [
      ...known,
      ...[method].flat().filter((each) => each !== 'HEAD' && !known.includes(each)),
    ]);
  });
  app.addHook('onRequest', ({ is404, url, method }, _, done) => {
    if (!is404) return done();
    const path = url.replace(/[?#].*/s, '').replace(/(?<=.)\/$/, '');
    const taken = methods.get(path);
    if (!taken)
      throw new Refused(404, `An address must be one of ${ADDRESSES.join(', ')}, got ${path.slice(0, 200)}`);
    const allow = taken.join(', ');
    const where = taken.includes('POST') ? '' : '; operations are sent to /graphql';
    throw new Refused(405, `The method at ${path} must be one of ${allow}, got ${method}${where}.`, {
      allow,
    });
  });
}
