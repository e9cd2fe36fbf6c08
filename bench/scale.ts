import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openGraph } from '../graph/database/open';
import type { Progress } from '../graph/progress';
import { latestRevision } from '../graph/revision/revision.queries';
import { usageOf } from './cpu';
import { type BenchGraph, graphOptions, homeOf, openBenchGraph, ROOT, withEngine } from './database';
import { multiplyGraph } from './multiplied-graph';
import { measurePeers, medians, type Results } from './peers';
import { type Side, startSides, stopSides } from './sides/sides';
import { shown, table } from './table';
import { readWorkload, type Workload } from './workload/workload';

interface Scaled {
  times: number;
  rounds: number;
  seconds: number;
  clients: number;
  progress: Progress;
  tell: (line: string) => void;
}

/** Tells what so many times as large a graph costs: starting, memory and the flagship, in turns with the graph as it is. */
export async function measureScale(small: BenchGraph, options: Scaled): Promise<string> {
  const { times, tell } = options;
  const large = await openMultiplied(small, options);
  const started: Started[] = [];
  try {
    // The same barriers on both, so that only what lies beside them differs.
    const workload = await readWorkload(small.connection.read);
    for (const [scale, graph] of [
      [1, small],
      [times, large],
    ] as const)
      started.push(await start(scale, graph, workload, tell));
    const sides = started.flatMap((each) => each.sides);
    const results = await measurePeers({ ...options, sides, operations: ['flagship'] });
    const rows = await Promise.all(started.map((each) => rowOf(each, results)));
    const failures = started.flatMap(({ scale, failure }) =>
      failure ? [`${scale}×: the service does not start. ${failure}`] : [],
    );
    return [table(HEADINGS, rows), ...failures].join('\n\n');
  } finally {
    await stopSides(started.flatMap(({ sides }) => sides));
    await large.close();
  }
}

const HEADINGS = [
  'scale',
  'entities',
  'API start s',
  'API MB',
  'Neo4j MB',
  ...['cold', 'warm'].flatMap((state) => [`${state}: CPU ms`, 'p50 ms', 'p99 ms']),
];

/** What one scale costs; empty where the service did not start. */
async function rowOf({ scale, entities, seconds, sides }: Started, results: Results): Promise<string[]> {
  const empty = HEADINGS.slice(3).map(() => '');
  const start = [`${scale}×`, String(entities), shown(seconds)];
  if (sides.length === 0) return [...start, ...empty];
  const engine = await usageOf(sides[0]!.enginePid);
  const figures = sides.map(({ name }) => medians(results.get('flagship')!.get(name)!));
  const flagship = figures.flatMap(({ api, neo4j, p50, p99 }) => [
    `${shown(api)} + ${shown(neo4j)}`,
    shown(p50),
    shown(p99),
  ]);
  return [...start, shown(figures.at(-1)!.memory / 1e6), shown(engine.memory / 1e6), ...flagship];
}

interface Started {
  scale: number;
  entities: number;
  /** Until the service answers. */
  seconds: number;
  /** None where the service does not start. */
  sides: Side[];
  failure?: string;
}

async function start(
  scale: number,
  graph: BenchGraph,
  workload: Workload,
  tell: (line: string) => void,
): Promise<Started> {
  const [counted] = await graph.connection.read<{ count: number }>(COUNT);
  const entities = counted!.count;
  tell(`Starting the service on ${entities} entities`);
  const began = performance.now();
  const passed = () => (performance.now() - began) / 1_000;
  const times: number[] = [];
  const sides: Side[] = [];
  try {
    for (const name of ['ours cold', 'ours warm'] as const) {
      const [side] = await startSides([name], { ...graph, root: ROOT, workload });
      sides.push({ ...side!, name: `${name} ${scale}×` });
      times.push(passed());
    }
    return { scale, entities, seconds: times[0]!, sides };
  } catch (error) {
    await stopSides(sides);
    return { scale, entities, seconds: passed(), sides: [], failure: (error as Error).message };
  }
}

const COUNT = /* cypher */ `
  MATCH (entity:Entity)
  RETURN count(*) AS count`;

/** The graph in a home of its own with so many copies of it; made again where the seeds are others now. */
async function openMultiplied(small: BenchGraph, { times, progress, tell }: Scaled): Promise<BenchGraph> {
  const name = `bench-${times}`;
  const revision = await latestRevision(small.connection.read);
  const digest = createHash('sha256').update(`${revision!.digest} ${times}`).digest('hex');
  const kept = await openGraph(graphOptions(name, progress));
  if ((await latestRevision(kept.connection.read))?.digest === digest) return withEngine(name, kept);
  await kept.close();
  await rm(join(homeOf(name), 'data'), { recursive: true, force: true });
  const graph = await openBenchGraph(name, progress);
  try {
    await progress(`Making the graph ${times} times as large`, () =>
      multiplyGraph(graph.connection, { times, digest, tell }),
    );
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}
