import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import pidusage from 'pidusage';
import { createProgress } from '../graph/progress';
import { type BenchGraph, openBenchGraph, ROOT } from './database';
import { measurePeers } from './peers';
import { costsTable, figuresTable, ratiosTable, writeTables } from './report';
import { SIDE_NAMES, type SideName, startSides, stopSides } from './sides/sides';
import { countStatements } from './statements';
import { OPERATIONS, type Operation, readWorkload } from './workload/workload';

interface Options {
  rounds: number;
  seconds: number;
  clients: number;
  operations: Operation[];
  sides: SideName[];
  write?: boolean;
}

const started = performance.now();

const tell = (line: string) => {
  process.stderr.write(`${((performance.now() - started) / 1_000).toFixed(0).padStart(4)} s  ${line}\n`);
};

const progress = createProgress(tell);

/** A number of seconds or of anything else, from the command line. */
function readNumber(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('It must be a number above 0.');
  return value;
}

async function comparePeers(graph: BenchGraph, options: Options): Promise<void> {
  const { connection, server, home, enginePid } = graph;
  const workload = await readWorkload(connection.read);
  const sides = await startSides(options.sides, { root: ROOT, home, server, workload });
  const results = await measurePeers({ ...options, sides, enginePid, tell }).finally(() => stopSides(sides));
  const counted = await countStatements({ ...options, connection, server, workload }, (side) =>
    tell(`Counting the statements of ${side}`),
  );
  const tables = [costsTable(results), ratiosTable(results)];
  console.log([figuresTable(results, counted), ...tables].join('\n\n'));
  if (options.write) writeTables(...tables);
}

async function bench(options: Options): Promise<void> {
  const graph = await openBenchGraph('bench', join(ROOT, 'seeds'), progress);
  try {
    await comparePeers(graph, options);
  } finally {
    await graph.close();
    pidusage.clear();
  }
}

const program = new Command('bench')
  .description('Measures what the API costs beside others on the same database, in one run that takes turns')
  .addOption(new Option('--rounds <number>', 'of which medians are taken').argParser(readNumber).default(5))
  .addOption(
    new Option('--seconds <number>', 'for one operation on one side in one round')
      .argParser(readNumber)
      .default(3),
  )
  .addOption(new Option('--clients <number>', 'that ask at once').argParser(readNumber).default(8))
  .addOption(new Option('--operations <names...>').choices(OPERATIONS).default(OPERATIONS))
  .addOption(new Option('--sides <names...>').choices(SIDE_NAMES).default(SIDE_NAMES))
  .option('--write', 'put the tables into ARCHITECTURE.md')
  .action(bench);

program.parseAsync().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
