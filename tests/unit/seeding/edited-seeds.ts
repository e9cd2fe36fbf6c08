import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { derive } from '../../../graph/seeding/derive/derive';
import { formatProblem } from '../../../graph/seeding/problem';
import type { SeedEntity } from '../../../graph/seeding/read/entities';
import type { SeedFolders } from '../../../graph/seeding/read/seed-folders';
import { type GraphState, stateOf } from '../../../graph/seeding/state';
import { checkFolder } from '../../../graph/seeding/wanted';
import { FIXTURE } from '../../support/fixture';

/** A change to a copy of the fixture world. */
export type Edit = (seeds: string) => Promise<void>;

/** Puts one text in the place of another, where that stands first. */
export const swap =
  (file: string, from: string, to: string): Edit =>
  async (seeds) => {
    const text = await readFile(join(seeds, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} must contain the text to swap, got none of: ${from}`);
    await writeFile(
      join(seeds, file),
      text.replace(from, () => to),
    );
  };

/** Adds text at the end of a file, or a file that holds it. */
export const add =
  (file: string, text: string): Edit =>
  async (seeds) => {
    await mkdir(dirname(join(seeds, file)), { recursive: true });
    await appendFile(join(seeds, file), text);
  };

/** Takes a file away. */
export const remove =
  (file: string): Edit =>
  (seeds) =>
    rm(join(seeds, file));

/** Works with a copy of the fixture world after some edits. */
export async function withEdited<Result>(
  edits: Edit[],
  work: (folders: SeedFolders) => Promise<Result>,
): Promise<Result> {
  const seeds = await mkdtemp(join(tmpdir(), 'edited-seeds-'));
  try {
    await cp(FIXTURE.seeds, seeds, { recursive: true });
    for (const edit of edits) await edit(seeds);
    return await work({ root: FIXTURE.root, seeds });
  } finally {
    await rm(seeds, { recursive: true });
  }
}

/** What the checks find in the fixture world after some edits. */
export const checkEdited = (...edits: Edit[]): ReturnType<typeof checkFolder> =>
  withEdited(edits, checkFolder);

/** The problems that some edits of the fixture world cause, as a researcher reads them. */
export const problemsAfter = async (...edits: Edit[]): Promise<string[]> =>
  (await checkEdited(...edits)).problems.map(formatProblem);

/** The whole graph of some entities. */
export function graphOf(entities: readonly SeedEntity[]): GraphState {
  const state = stateOf(entities);
  derive(state);
  return state;
}

/** The whole graph of the fixture world after edits that cause no problems. */
export async function graphAfter(...edits: Edit[]): Promise<GraphState> {
  const { entities, problems } = await checkEdited(...edits);
  expect(problems).toEqual([]);
  return graphOf(entities);
}
