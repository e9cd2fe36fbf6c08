// Fails on a source file or a folder that hides several ideas: more than 250 lines, or more than 13 entries.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

const MOST_LINES = 250;
const MOST_ENTRIES = 13;

/** Folders that are a list by nature: one entry for each concept, or for each example. */
const LISTS = new Set(['graph/concepts', 'api/graphql/concepts', 'api/operations/examples']);

const tracked = execFileSync('git', ['ls-files', '-z', 'api', 'graph', 'web', 'bench'], { encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && existsSync(file));

const entries = new Map();
for (const file of tracked.filter((each) => /^(api|graph|web)\//.test(each)))
  for (let path = file; path.includes('/'); path = dirname(path))
    entries.set(dirname(path), (entries.get(dirname(path)) ?? new Set()).add(path));

const tooLarge = [
  ...tracked
    .filter((file) => /\.(m?ts|tsx)$/.test(file))
    .map((file) => ({ path: file, size: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .filter(({ size }) => size > MOST_LINES)
    .map(({ path, size }) => ({
      path,
      message: `a source file must have at most ${MOST_LINES} lines, got ${size}`,
    })),
  ...[...entries]
    .filter(([folder, { size }]) => size > MOST_ENTRIES && !LISTS.has(folder))
    .map(([path, { size }]) => ({
      path,
      message: `a folder must have at most ${MOST_ENTRIES} entries, got ${size}`,
    })),
];
for (const { path, message } of tooLarge) console.error(`${path}: ${message}; split it by idea`);
process.exitCode = tooLarge.length > 0 ? 1 : 0;
