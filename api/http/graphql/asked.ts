import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { configure } from 'safe-stable-stringify';
import { type Operation, operationInAddress, operationInBody } from './operation';

/** An operation that is asked. */
export interface Asked {
  operation: Operation;
  /** Tells it from operations that may be answered otherwise; absent where none is surely answered alike. */
  digest: string | undefined;
}

/** What was asked by the bodies that the parser remembers. */
const remembered = new WeakMap<object, Asked>();

/** The operation in a request. */
export function askedBy({ method, body, url }: FastifyRequest): Asked {
  if (method !== 'POST') return asked(operationInAddress(url));
  const known = remembered.get(body as object);
  if (known) return known;
  const read = asked(operationInBody(body));
  remembered.set(body as object, read);
  return read;
}

const asked = (operation: Operation): Asked => ({ operation, digest: digestOf(operation) });

/** JSON with its keys in one order. Throws on numbers that JSON does not tell from others, such as 1e999. */
const canonical = configure({ strict: true });

function digestOf({ query, operationName, variables = {}, extensions = {} }: Operation): string | undefined {
  // The only extension that is heeded, and always refused.
  if ('persistedQuery' in extensions) return undefined;
  try {
    const text = JSON.stringify([query, operationName, canonical(variables)]);
    return createHash('sha256').update(text).digest('base64url');
  } catch {
    // Such a number, or objects nested so deeply that they are refused.
    return undefined;
  }
}
