import { Command, InvalidArgumentError, Option } from 'commander';
import pidusage from 'pidusage';
import { createProgress } from '../graph/progress';
import { usageOf } from './cpu';
import { type BenchGraph, openBenchGraph, ROOT } from './database';
import { overload } from './overload';
import { measurePeers } from './peers';
import { costsTable, figuresTable, ratiosTable, writeTables } from './report';
import { changeRevisions } from './revisions';
import { measureScale } from './scale';
import { SIDE_NAMES, type Side, type SideName, startSides, stopSides } from './sides/sides';
import { countStatements } from './statements';
import { shown } from './table';
import { OPERATIONS, type Operation, readWorkload } from './workload/workload';

interface Options {
  rounds: number;
  seconds: number;
  clients: number;
  operations: Operation[];
  sides: SideName[];
  write?: boolean;
  scale?: number;
  overload?: boolean;
  revisions?: boolean;
}

const started = performance.now();

const tell = (line: string) => {
  process.stderr.write(`${((performance.now() - started) / 1_000).toFixed(0).padStart(4)} s  ${line}\n`);
};

const progress = createProgress(tell);

async function bench(options: Options): Promise<void> {
  const graph = await openBenchGraph('bench', progress);
  try {
    console.log(await measure(graph, options));
  } finally {
    await graph.close();
    pidusage.clear();
  }
}

/** What is asked for, as text for a person. */
function measure(graph: BenchGraph, options: Options): Promise<string> {
  const { scale: times, seconds, clients } = options;
  if (times) return measureScale(graph, { ...options, times, progress, tell });
  if (options.overload) return withService(graph, 'ours warm', (side) => overload(side, seconds, tell));
  if (options.revisions)
    return withService(graph, 'ours repeated', (side) => changeRevisions(side, graph.server, clients, tell));
  return comparePeers(graph, options);
}

async function withService(
  graph: BenchGraph,
  name: SideName,
  work: (side: Side) => Promise<string>,
): Promise<string> {
  const workload = await readWorkload(graph.connection.read);
  const sides = await startSides([name], { ...graph, root: ROOT, workload });
  return work(sides[0]!).finally(() => stopSides(sides));
}

async function comparePeers(graph: BenchGraph, options: Options): Promise<string> {
  const { connection, server } = graph;
  const workload = await readWorkload(connection.read);
  const sides = await startSides(options.sides, { ...graph, root: ROOT, workload });
  const results = await measurePeers({ ...options, sides, tell }).finally(() => stopSides(sides));
  const { memory } = await usageOf(graph.enginePid);
  const counted = await countStatements({ ...options, connection, server, workload }, (side) =>
    tell(`Counting the statements of ${side}`),
  );
  const tables = [costsTable(results), ratiosTable(results)];
  if (options.write) writeTables(...tables);
  const note = `Neo4j holds ${shown(memory / 1e6)} MB.`;
  return [figuresTable(results, counted), note, ...tables].join('\n\n');
}

/** A number of seconds or of anything else, from the command line. */
function readNumber(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('It must be a number above 0.');
  return value;
}

const number = (flags: string, description: string, byDefault: number) =>
  new Option(flags, description).argParser(readNumber).default(byDefault);

const program = new Command('bench')
  .description('Measures what the API costs beside others on the same database, in one run that takes turns')
  .addOption(number('--rounds <number>', 'of which medians are taken', 8))
  .addOption(number('--seconds <number>', 'for one operation on one side in one round', 1.5))
  .addOption(number('--clients <number>', 'that ask at once', 8))
  .addOption(new Option('--operations <names...>').choices(OPERATIONS).default(OPERATIONS))
  .addOption(new Option('--sides <names...>').choices(SIDE_NAMES).default(SIDE_NAMES))
  .option('--write', 'put the tables into ARCHITECTURE.md')
  .addOption(
    new Option('--scale <times>', 'measure a graph so many times as large beside it').argParser(readNumber),
  )
  .option('--overload', 'offer three times what the service can take')
  .option('--revisions', 'change the graph ten times in a minute while it is asked')
  .action(bench);

program.parseAsync().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
