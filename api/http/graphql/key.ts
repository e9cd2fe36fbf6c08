import { configure } from 'safe-stable-stringify';
import type { Wanted } from './negotiation';
import type { Operation } from './operation';

/** JSON with keys in one order. Throws on numbers that JSON cannot tell from others, such as 1e999. */
const canonical = configure({ strict: true });

/**
 * What the answer to an operation depends on, beside the revision and its coding, in one text. Without a key is an operation
 * that is never answered alike for certain.
 */
export function keyOf(
  { query, operationName, variables, extensions }: Operation,
  { contentType, onlyJson, language }: Omit<Wanted, 'coding'>,
): string | undefined {
  // Of the extensions only that one is heeded, and always refused.
  if (extensions && 'persistedQuery' in extensions) return undefined;
  try {
    return JSON.stringify([contentType, onlyJson, language, operationName, canonical(variables), query]);
  } catch {
    // Too deep, or with such a number: what comes of it is an error, or seldom asked.
    return undefined;
  }
}
