import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Refused } from '../errors';

const HOST = /^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i;

/** Whether a name means this machine to whoever says it. */
const isLoopback = (name: string): boolean =>
  /^(.+\.)?localhost\.?$/i.test(name) ||
  /^\[?::1\]?$/.test(name) ||
  (isIP(name) === 4 && name.startsWith('127.'));

/** Where a service listens, and the names it was given. */
export interface Hosts {
  host: string;
  allowedHosts: readonly string[];
}

/**
 * Answers only to the names that a service has: those it was given, its address and those of this machine. A page elsewhere
 * can lead its own name to this machine and read what a browser gets from here, but the browser still says that name.
 * Without names of its own, a service that listens to other machines as well answers to any.
 */
export function addHostCheck(app: FastifyInstance, { host, allowedHosts }: Hosts): void {
  const isOpen = allowedHosts.includes('*') || (allowedHosts.length === 0 && !isLoopback(host));
  const known = new Set([host, `[${host}]`, ...allowedHosts].map((name) => name.toLowerCase()));
  app.addHook('onRequest', ({ raw }, _, done) => {
    const name = nameIn(raw);
    if (name === undefined || isOpen || isLoopback(name) || known.has(name.toLowerCase())) return done();
    const message = `The header host must be a name that this service answers to, got ${name}; the setting ALLOWED_HOSTS adds names.`;
    throw new Refused(421, message);
  });
}

/** The name that a request calls the service by. A client of HTTP/1.0 may leave it out. */
function nameIn({ httpVersion, headers, rawHeaders }: IncomingMessage): string | undefined {
  const { host } = headers;
  if (host === undefined && httpVersion === '1.0') return undefined;
  const name = HOST.exec(host ?? '')?.[1];
  if (name === undefined || timesOfHost(rawHeaders) !== 1)
    throw new Refused(400, `The header host must be one name with or without a port, got ${host || 'none'}.`);
  return name;
}

/** How often the header stands in names and values of headers in turn; of several, Node keeps the first. */
function timesOfHost(rawHeaders: readonly string[]): number {
  let times = 0;
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]!.length === 4 && rawHeaders[at]!.toLowerCase() === 'host') times += 1;
  return times;
}
