/**
 * Writes what the files of `api/graphql/` say into one file, together with the connection types that they leave out. Runs at the
 * start of `graphql-codegen`, which would read them side by side and take each when it comes: types and fields that several
 * files make together would then be in another order from one run to the next.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse, Source } from 'graphql';
import { deriveConnections } from './derive';

const files = readdirSync('api/graphql', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => `api/graphql/${file}`)
  .sort();
const written = files.map((file) => readFileSync(file, 'utf8'));
// A mistake is told with the name of its file.
for (const [at, text] of written.entries()) parse(new Source(text, files[at]));

const text = written.join('\n');
mkdirSync('generated', { recursive: true });
writeFileSync('generated/written.graphql', `${text}\n${deriveConnections(text)}`);
