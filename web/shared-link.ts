import lz from 'lz-string';

/** A query with its variables, as the editors of the playground hold them. */
export interface Shared {
  query: string;
  /** JSON as it was typed. */
  variables: string;
}

/** What the part of an address behind # begins with where it holds a query. */
export const MARK = '#q=';

/** The part of an address that holds a query and its variables. It stays in the browser: what is behind # is never sent. */
export const hashOf = ({ query, variables }: Shared): string =>
  MARK + lz.compressToEncodedURIComponent(JSON.stringify([query, variables]));

/** What the part of an address behind # shares: nothing where there is no such part, `broken` where it cannot be read. */
export function sharedIn(hash: string): Shared | 'broken' | undefined {
  if (hash === '' || hash === '#') return undefined;
  if (!hash.startsWith(MARK)) return 'broken';
  try {
    const texts: unknown = JSON.parse(lz.decompressFromEncodedURIComponent(hash.slice(MARK.length)) ?? '');
    if (!Array.isArray(texts) || texts.length !== 2) return 'broken';
    const [query, variables] = texts as unknown[];
    return typeof query === 'string' && typeof variables === 'string' ? { query, variables } : 'broken';
  } catch {
    return 'broken';
  }
}
