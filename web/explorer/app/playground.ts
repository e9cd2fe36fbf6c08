import lz from 'lz-string';
import { ROOT } from './addresses';

/** Where operations are written by hand. */
export const PLAYGROUND = `${ROOT}playground/`;

/** What the part of an address behind # begins with where the playground shares what its editors hold. */
const SHARED = '#q=';

/** The playground with a document and its variables in the editors. */
export const playgroundWith = (query: string, variables: object): string =>
  PLAYGROUND +
  SHARED +
  lz.compressToEncodedURIComponent(JSON.stringify([query, JSON.stringify(variables, null, 2)]));

/** Where a link leads that was shared while the playground stood here. */
export const movedTo = (hash: string): string | undefined =>
  hash.startsWith(SHARED) ? PLAYGROUND + hash : undefined;
