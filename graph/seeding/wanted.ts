import { join } from 'node:path';
import { type TrainingSet, trainingDigest } from '../understanding/classifier/train';
import { type Checked, checkSeeds, checkShapes } from './check/check';
import { derive } from './derive/derive';
import { trainingSetOf } from './derive/training-set';
import { BadSeedsFolder, SeedProblems, sortProblems } from './problem';
import type { SeedEntity } from './read/entities';
import { readSeeds } from './read/read';
import type { SeedFolders } from './read/seed-folders';
import { type GraphState, stateOf } from './state';

/** What the seeds ask for: a graph, and what its classifier is trained on. */
export interface Wanted {
  state: GraphState;
  training: TrainingSet;
}

/** The graph that the seeds ask for. Throws SeedProblems with everything that is wrong with them. */
export async function readWanted(
  folders: SeedFolders,
  options: { mayBeEmpty?: boolean } = {},
): Promise<Wanted> {
  const { entities, phrases, problems } = await checkFolder(folders, options);
  if (problems.length > 0) throw new SeedProblems(problems);
  const state = stateOf(entities);
  const training = trainingSetOf(state, phrases);
  derive(state);
  return { state: { ...state, classifier: trainingDigest(training) }, training };
}

/** Reads and checks a folder of seeds. Throws BadSeedsFolder where it holds none, unless that may be. */
export async function checkFolder(
  { root, seeds }: SeedFolders,
  { mayBeEmpty = false } = {},
): Promise<Checked> {
  const { files, problems } = await readSeeds(seeds);
  if (files.length + problems.length === 0 && !mayBeEmpty) throw new BadSeedsFolder(seeds, null);
  const unread = problems.map(({ file }) => file);
  const checked = checkSeeds(join(root, 'seeds/schema'), files, unread);
  return { ...checked, problems: sortProblems([...problems, ...checked.problems]) };
}

/** What the seeds hold, whether or not it fits together. Throws SeedProblems where a file is broken by itself. */
export async function readEntities({ root, seeds }: SeedFolders): Promise<SeedEntity[]> {
  const { files, problems } = await readSeeds(seeds);
  const shaped = checkShapes(join(root, 'seeds/schema'), files);
  const broken = sortProblems([...problems, ...shaped.problems]);
  if (broken.length > 0) throw new SeedProblems(broken);
  return shaped.entities;
}
