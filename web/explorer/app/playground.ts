import { hashOf, MARK } from '../../shared-link';
import { ROOT } from './addresses';

/** Where operations are written by hand. */
export const PLAYGROUND = `${ROOT}playground/`;

/** The playground with a document and its variables in the editors. */
export const playgroundWith = (query: string, variables: object): string =>
  PLAYGROUND + hashOf({ query, variables: JSON.stringify(variables, null, 2) });

/** Where a link leads that was shared while the playground stood here. */
export const movedTo = (hash: string): string | undefined =>
  hash.startsWith(MARK) ? PLAYGROUND + hash : undefined;
