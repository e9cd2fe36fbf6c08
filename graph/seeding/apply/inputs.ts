import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { formatProblem, type Problem, sortProblems } from '../problem';
import { listSeeds } from '../read/list-seeds';
import type { SeedFolders } from '../read/seed-folders';

/** The code that turns seeds into a graph. */
const CODE = join(__dirname, '../..');

/**
 * A digest of everything that the wanted graph is made from, as bytes: the seeds, their schemas and our own code. While
 * it stays the same, so does the graph, and the seeds need not be read.
 */
export async function inputsDigest({ root, seeds }: SeedFolders): Promise<string> {
  const hash = createHash('sha256');
  const problems: Problem[] = [];
  const listed = [
    { folder: seeds, paths: await listSeeds(seeds, problems) },
    ...(await Promise.all([join(root, 'seeds/schema'), CODE].map(filesIn))),
  ];
  for (const { folder, paths } of listed) {
    const contents = await Promise.all(paths.map((path) => contentOf(join(folder, path))));
    for (const [at, path] of paths.entries()) hash.update(`${path}\0`).update(contents[at] ?? '');
  }
  return hash.update(sortProblems(problems).map(formatProblem).join('\n')).digest('hex');
}

async function filesIn(folder: string): Promise<{ folder: string; paths: string[] }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return {
    folder,
    paths: files.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort(),
  };
}

/** A file that cannot be read is named when the seeds are. */
const contentOf = (path: string): Promise<Buffer> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => Buffer.from(error.code ?? ''));
