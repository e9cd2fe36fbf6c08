import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The document of `bouwtekening ask`. A service of the same version knows it word for word. */
export const readAskDocument = (root: string): string =>
  readFileSync(join(root, 'api/operations/ask.graphql'), 'utf8');
