import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSeeds } from '../../../graph/seeding/check/check';
import { formatProblem, type Problem, sortProblems } from '../../../graph/seeding/problem';
import { parseSeed, type SeedFile } from '../../../graph/seeding/read/read';
import { FIXTURE } from '../../support/fixture';

/** The texts of the fixture world, by their paths. */
export const TEXTS: ReadonlyMap<string, string> = new Map(
  readdirSync(FIXTURE.seeds).flatMap((folder) =>
    readdirSync(join(FIXTURE.seeds, folder)).map((name): [string, string] => [
      `${folder}/${name}`,
      readFileSync(join(FIXTURE.seeds, folder, name), 'utf8'),
    ]),
  ),
);

const UNCHANGED = new Map([...TEXTS].map(([path, text]) => [path, parseSeed(path, text).file!]));

/** What the checks find in the fixture world with another text in one of its files; as `check` does, without its disk. */
export function problemsWith(path: string, text: string): Problem[] {
  const { file, problems } = parseSeed(path, text);
  const others: SeedFile[] = [...UNCHANGED.values()].filter((each) => each.path !== path);
  const unread = problems.map((problem) => problem.file);
  const checked = checkSeeds(join(FIXTURE.root, 'seeds/schema'), file ? [...others, file] : others, unread);
  return sortProblems([...problems, ...checked.problems]);
}

/** What is told of a file in which one text was put in the place of another, where that stands first. */
export function toldAfterSwap(path: string, from: string, to: string): string[] {
  const text = TEXTS.get(path) ?? '';
  if (!text.includes(from)) throw new Error(`${path} must contain the text to swap, got none of: ${from}`);
  return problemsWith(
    path,
    text.replace(from, () => to),
  ).map(formatProblem);
}
