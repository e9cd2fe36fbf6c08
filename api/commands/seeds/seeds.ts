import { type Graph, type GraphOptions, openGraph } from '../../../graph/database/open';
import { createProgress } from '../../../graph/progress';
import { latestRevision } from '../../../graph/revision/revision.queries';
import { apply } from '../../../graph/seeding/apply/apply';
import { differenceFromStored } from '../../../graph/seeding/plan/stored';
import { formatProblem } from '../../../graph/seeding/problem';
import { countByType } from '../../../graph/seeding/read/entities';
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
  return problems.length === 0;
}

/** How a plan is told: with everything listed, or as JSON. */
export interface PlanOptions {
  all?: boolean;
  json?: boolean;
}

/** What `applySeeds` would change, as lines. */
export async function planSeeds(settings: Settings, tell: Tell, options: PlanOptions): Promise<string[]> {
  const { state } = await readWanted(settings);
  const difference = await withGraph(settings, tell, ({ connection }) =>
    differenceFromStored(connection.read, state),
  );
  return options.json ? [JSON.stringify(difference, null, 2)] : planText(difference, options.all ?? false);
}

/** Makes the graph hold what the seeds say. */
export async function applySeeds(settings: Settings, tell: Tell): Promise<void> {
  await withGraph(settings, tell, async ({ connection }, { progress }) => {
    const before = await latestRevision(connection.read);
    const { number, added, changed, retired } = await apply(connection, settings, progress);
    if (number === before?.number) return tell(`Nothing has changed since revision ${number}`);
    tell(`Revision ${number}: ${added} added, ${changed} changed, ${retired} retired`);
  });
}

async function withGraph<Result>(
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
