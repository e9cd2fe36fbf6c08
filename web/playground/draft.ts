import lz from 'lz-string';
import type { Example } from '../../api/operations/examples';
import type { Language } from './words';

/** What the editors of one tab hold. */
export interface Draft {
  query: string;
  variables: string;
}

/** An example as the editors show it, below what it asks in lines that an editor has room for. */
export const draftOf = ({ titles, query, variables }: Example, language: Language): Draft => ({
  query: titles[language].replace(/(.{1,56})(?: |$)/g, '# $1\n') + query,
  variables: Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : '',
});

export const isSame = (one: Draft, other: Draft): boolean =>
  one.query === other.query && one.variables === other.variables;

const MARK = '#q=';

/** The part of an address that holds a draft. It stays in the browser: what is behind # is never sent. */
export const hashOf = ({ query, variables }: Draft): string =>
  MARK + lz.compressToEncodedURIComponent(JSON.stringify([query, variables]));

/** The draft in the part of an address behind #: nothing where there is no such part, `broken` where it cannot be read. */
export function draftIn(hash: string): Draft | 'broken' | undefined {
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
