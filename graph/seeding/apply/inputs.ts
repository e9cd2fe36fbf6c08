import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SeedFolders } from '../read/seed-folders';

/** The code that turns seeds into a graph. */
const CODE = join(__dirname, '../..');

/**
 * A digest of everything that the wanted graph is made from, as bytes: the seeds, their schemas and our own code. While
 * it stays the same, so does the graph, and the seeds need not be read.
 */
export async function inputsDigest({ root, seeds }: SeedFolders): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of new Set([seeds, join(root, 'seeds/schema'), CODE])) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    const contents = await Promise.all(paths.sort().map((path) => readFile(path)));
    for (const [at, path] of paths.entries())
      hash.update(`${path.slice(folder.length)}\0`).update(contents[at] ?? '');
  }
  return hash.digest('hex');
}
