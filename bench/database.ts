import { join } from 'node:path';
import { enginesOn } from '../graph/database/engine/processes';
import type { Graph } from '../graph/database/open';
import type { Progress } from '../graph/progress';
import { openSeededGraph } from '../graph/seeding/open';

const TIMEOUT = 120_000;

export const ROOT = join(__dirname, '..');

/** A graph of the bench's own, and the process of its engine. */
export interface BenchGraph extends Graph {
  home: string;
  enginePid: number;
}

/** Opens a graph in a home of its own, seeded from some seeds. */
export async function openBenchGraph(name: string, seeds: string, progress: Progress): Promise<BenchGraph> {
  const home = join(ROOT, '.neo4j', name);
  const graph = await openSeededGraph({
    root: ROOT,
    home,
    seeds,
    connection: { database: 'neo4j', timeout: TIMEOUT },
    progress,
  });
  const [enginePid] = await enginesOn(home);
  return { ...graph, home, enginePid: enginePid! };
}
