import { join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { formatProblem, type Problem, sortProblems } from '../../../graph/seeding/problem';
import { listSeeds } from '../../../graph/seeding/read/list-seeds';
import { readSchemas } from '../../../graph/seeding/read/schemas';
import { readSeedText } from '../../../graph/seeding/read/text';
import { formatSeed } from '../../../graph/seeding/write/format';
import type { Settings } from '../../settings';
import type { Tell } from './seeds';

/**
 * Puts seed files into format, all or those that are named, or only says which are not; whether there were no problems.
 */
export async function formatSeeds(
  { root, seeds }: Pick<Settings, 'root' | 'seeds'>,
  tell: Tell,
  named: string[],
  { check = false },
): Promise<boolean> {
  const { paths, problems } = await choose(seeds, named);
  const schemas = readSchemas(join(root, 'seeds/schema'));
  let changed = 0;
  for (const path of paths) {
    const read = await readSeedText(seeds, path);
    const formatted = 'problems' in read ? read : formatSeed(path, read.text, schemas);
    if ('problems' in formatted) problems.push(...formatted.problems);
    else if ('text' in read && read.text !== formatted.text) {
      changed += 1;
      if (check) problems.push(outOfFormat(path, read.text));
      else await writeFileAtomic(join(seeds, path), formatted.text);
    }
  }
  for (const problem of sortProblems(problems)) tell(formatProblem(problem));
  tell(`${check ? 'Not in format' : 'Changed'}: ${changed} of ${paths.length} files`);
  return problems.length === 0;
}

/** The seed files that are named, by a path from here or by one below the seeds; all where none is named. */
async function choose(seeds: string, named: string[]): Promise<{ paths: string[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const all = await listSeeds(seeds, problems);
  if (named.length === 0) return { paths: all, problems };
  const isNamed = (name: string) => (path: string) => path === name || join(seeds, path) === resolve(name);
  return {
    paths: all.filter((path) => named.some((name) => isNamed(name)(path))),
    problems: named.filter((name) => !all.some(isNamed(name))).map(unknown),
  };
}

/** Line endings do not show in an editor, so that they are named where they are what differs, or a part of it. */
function outOfFormat(file: string, text: string): Problem {
  const end = text.indexOf('\r\n');
  if (end < 0)
    return { file, line: 1, message: 'a seed file must be in format, got another layout; run seeds format' };
  const line = text.slice(0, end).split('\n').length;
  const message = 'line endings must be LF, got CRLF; run seeds format, and set your editor to LF';
  return { file, line, message };
}

const unknown = (file: string): Problem => ({
  file,
  line: 1,
  message: 'a file to format must be one of the seeds, got another or none',
});
