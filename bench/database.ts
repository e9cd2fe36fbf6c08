import { join } from 'node:path';
import { enginesOn } from '../graph/database/engine/processes';
import type { Graph, GraphOptions } from '../graph/database/open';
import type { Progress } from '../graph/progress';
import { openSeededGraph } from '../graph/seeding/open';

const TIMEOUT = 120_000;

export const ROOT = join(__dirname, '..');

/** A graph of the bench's own, and the process of its engine. */
export interface BenchGraph extends Graph {
  home: string;
  enginePid: number;
}

/** Where the engine of a graph keeps its files. */
export const homeOf = (name: string): string => join(ROOT, '.neo4j', name);

export const graphOptions = (name: string, progress: Progress): GraphOptions => ({
  root: ROOT,
  home: homeOf(name),
  connection: { database: 'neo4j', timeout: TIMEOUT },
  progress,
});

/** Opens a graph in a home of its own that holds what the seeds say. */
export const openBenchGraph = async (name: string, progress: Progress): Promise<BenchGraph> =>
  withEngine(name, await openSeededGraph({ ...graphOptions(name, progress), seeds: join(ROOT, 'seeds') }));

export async function withEngine(name: string, graph: Graph): Promise<BenchGraph> {
  const [enginePid] = await enginesOn(homeOf(name));
  return { ...graph, home: homeOf(name), enginePid: enginePid! };
}
