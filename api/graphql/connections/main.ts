/** Writes the connection types that the schema of `api/graphql/` leaves out. Runs at the start of `graphql-codegen`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { deriveConnections } from './derive';

const files = readdirSync('api/graphql', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => readFileSync(`api/graphql/${file}`, 'utf8'));

mkdirSync('generated', { recursive: true });
writeFileSync('generated/connections.graphql', deriveConnections(files.join('\n')));
