import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { configure } from 'safe-stable-stringify';
import { Refused } from '../errors';
import { type Operation, operationInAddress, operationInBody } from './operation';

/** An operation that is asked. */
export interface Asked {
  operation: Omit<Operation, 'documentId'>;
  /** Whether its document is one of those that are shipped, named by its id. */
  isShipped: boolean;
  /** Tells it from operations that may be answered otherwise; absent where none is surely answered alike. */
  digest: string | undefined;
}

/** What was asked by the bodies that the parser remembers. */
const remembered = new WeakMap<object, Asked>();

/** Texts of the documents that are shipped, by their ids. */
export type Documents = ReadonlyMap<string, string>;

/** The operation in a request. */
export function askedBy({ method, body, url }: FastifyRequest, documents: Documents): Asked {
  if (method !== 'POST') return asked(operationInAddress(url), documents);
  const known = remembered.get(body as object);
  if (known) return known;
  const read = asked(operationInBody(body), documents);
  remembered.set(body as object, read);
  return read;
}

function asked({ documentId, ...given }: Operation, documents: Documents): Asked {
  if (documentId === undefined) return { operation: given, isShipped: false, digest: digestOf(given) };
  const query = documents.get(documentId);
  if (query === undefined) throw unknownDocument(documentId);
  const operation = { ...given, query };
  return { operation, isShipped: true, digest: digestOf(operation) };
}

const unknownDocument = (documentId: string) =>
  new Refused(
    400,
    `documentId must be that of a document that is shipped, as /documents.json lists them, got ${JSON.stringify(documentId.slice(0, 80))}; send the document itself as query.`,
    {},
    'PERSISTED_DOCUMENT_NOT_FOUND',
  );

/** JSON with its keys in one order. Throws on numbers that JSON does not tell from others, such as 1e999. */
const canonical = configure({ strict: true });

function digestOf({ query, operationName, variables = {}, extensions = {} }: Operation): string | undefined {
  // Always refused.
  if ('persistedQuery' in extensions) return undefined;
  try {
    const text = JSON.stringify([query, operationName, canonical(variables), extensions.dryRun === true]);
    return createHash('sha256').update(text).digest('base64url');
  } catch {
    // Such a number, or objects nested so deeply that they are refused.
    return undefined;
  }
}
