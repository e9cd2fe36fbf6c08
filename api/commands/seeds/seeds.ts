import { resolve } from 'node:path';
import { type Graph, type GraphOptions, openGraph } from '../../../graph/database/open';
import { createProgress } from '../../../graph/progress';
import { latestRevision } from '../../../graph/revision/revision.queries';
import { apply, retiresMost } from '../../../graph/seeding/apply/apply';
import { barriersNotSearched } from '../../../graph/seeding/check/not-searched';
import { type Difference, differenceBetween } from '../../../graph/seeding/plan/difference';
import { differenceFromStored, holdsRevision } from '../../../graph/seeding/plan/stored';
import { formatProblem } from '../../../graph/seeding/problem';
import { countByType } from '../../../graph/seeding/read/entities';
import type { SeedFolders } from '../../../graph/seeding/read/seed-folders';
import type { GraphState } from '../../../graph/seeding/state';
import { checkFolder, readWanted } from '../../../graph/seeding/wanted';
import type { Settings } from '../../settings';
import { planText } from './plan-text';

/** Writes a line for a person. */
export type Tell = (line: string) => void;

/** Prints every problem of the seeds; whether there were none. */
export async function checkSeedFolder(settings: Settings, tell: Tell): Promise<boolean> {
  const { entities, problems } = await checkFolder(settings);
  for (const problem of problems) tell(formatProblem(problem));
  const counts = Object.entries(countByType(entities)).map(([type, count]) => `${count} ${type}`);
  tell(problems.length === 0 ? `Seeds are sound: ${counts.join(', ')}` : `Problems: ${problems.length}`);
  const unsearched = barriersNotSearched(entities);
  if (problems.length === 0 && unsearched.length > 0)
    tell(
      `Barriers without a search record, so that nobody knows what was looked for: ${unsearched.join(', ')}`,
    );
  return problems.length === 0;
}

/** How a plan is told: with everything listed, or as JSON; compared with the graph, or with the seeds of another folder. */
export interface PlanOptions {
  all?: boolean;
  json?: boolean;
  from?: string;
}

/** What `applySeeds` would change, as lines. */
export async function planSeeds(settings: Settings, tell: Tell, options: PlanOptions): Promise<string[]> {
  const { state } = await readWanted(settings);
  const difference = await (options.from === undefined
    ? withGraph(settings, tell, ({ connection }) => differenceFromStored(connection.read, state))
    : differenceFromSeeds({ root: settings.root, seeds: resolve(options.from) }, state));
  if (options.json) return [JSON.stringify(difference, null, 2)];
  const before = state.nodes.size - difference.added.length + difference.retired.length;
  const isMost = retiresMost(difference.retired.length, before);
  return [...planText(difference, options.all ?? false), ...(isMost ? [MOST_WOULD_BE_RETIRED] : [])];
}

const MOST_WOULD_BE_RETIRED = 'Most of the graph would be retired: apply refuses that without --retire-most';

async function differenceFromSeeds(from: SeedFolders, wanted: GraphState): Promise<Difference> {
  const { state } = await readWanted(from);
  return differenceBetween(state, wanted);
}

/** Makes the graph hold what the seeds say, whatever it held before. */
export async function applySeeds(
  settings: Settings,
  tell: Tell,
  { retireMost = false }: { retireMost?: boolean } = {},
): Promise<void> {
  await withGraph(settings, tell, async ({ connection }, { progress }) => {
    const before = await latestRevision(connection.read);
    const isAltered = before !== null && !(await holdsRevision(connection.read, before));
    if (isAltered)
      tell(`Revision ${before.number} was altered by something else than apply; it is put right`);
    const options = { retireMost, isAltered };
    const { number, added, changed, retired } = await apply(connection, settings, progress, options);
    if (number === before?.number) return tell(`Nothing has changed since revision ${number}`);
    tell(`Revision ${number}: ${added} added, ${changed} changed, ${retired} retired`);
  });
}

/** Works with the graph that the settings name, and closes it. */
export async function withGraph<Result>(
  settings: Settings,
  tell: Tell,
  work: (graph: Graph, options: GraphOptions) => Promise<Result>,
): Promise<Result> {
  const options: GraphOptions = {
    ...settings,
    progress: createProgress(tell),
    onEvent: tell,
    connection: { database: settings.database, timeout: 120_000 },
  };
  const graph = await openGraph(options);
  try {
    return await work(graph, options);
  } finally {
    await graph.close();
  }
}
