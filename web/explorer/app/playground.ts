import lz from 'lz-string';
import { ROOT } from './addresses';

/** Where operations are written by hand. */
export const PLAYGROUND = ROOT;

/** The playground with a document and its variables in the editors: packed behind #, as it shares them itself. */
export const playgroundWith = (query: string, variables: object): string =>
  `${PLAYGROUND}#q=${lz.compressToEncodedURIComponent(
    JSON.stringify([query, JSON.stringify(variables, null, 2)]),
  )}`;
