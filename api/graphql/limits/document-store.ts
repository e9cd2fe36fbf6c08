import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import type { DocumentNode } from 'graphql';

/** Bytes that all parsed documents may take together; those used longest ago go first. */
const STORE_SIZE = 32 * 1024 * 1024;

/** Bytes that one token takes with the nodes made of it, measured over small and large documents. */
const BYTES_PER_TOKEN = 400;

/**
 * Keeps parsed documents by what they hold: their tokens and their source, comments included. Apollo's own store reckons
 * with their JSON, which holds neither, so that documents that differ would fill the memory of the process.
 */
export const createDocumentStore = () =>
  new InMemoryLRUCache<DocumentNode>({ maxSize: STORE_SIZE, sizeCalculation: bytesOf });

/** Bytes that a document takes, as measured. */
export function bytesOf({ loc }: DocumentNode): number {
  if (!loc) throw new Error('A document must have its location, got none');
  let bytes = loc.source.body.length;
  for (let token: typeof loc.startToken | null = loc.startToken; token; token = token.next)
    bytes += BYTES_PER_TOKEN;
  return bytes;
}
