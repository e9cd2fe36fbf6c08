import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An operation ready to run in the playground. */
export interface Example {
  /** File name without its number and ending. */
  name: string;
  /** First comment line of the file: the question it answers. */
  title: string;
  query: string;
}

/** The example operations in the order of their numbers; the first is what the playground opens with. */
export function readExamples(root: string): Example[] {
  const folder = join(root, 'api/operations/examples');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const query = readFileSync(join(folder, file), 'utf8');
      const title = /^#\s*(.+)$/m.exec(query)?.[1];
      if (!title) throw new Error(`${file} must begin with a comment that says what it asks, got none`);
      return { name: file.replace(/^\d+-/, '').replace(/\.graphql$/, ''), title, query };
    });
}
