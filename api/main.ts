#!/usr/bin/env node
import { styleText } from 'node:util';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { MissingToolchain } from '../graph/database/engine/toolchain';
import { ForeignDatabase } from '../graph/database/migrations';
import { NoRevision } from '../graph/revision/snapshot';
import { SeedProblems } from '../graph/seeding/problem';
import { SEED_KINDS } from '../graph/seeding/read/folders';
import { type AskOptions, ask, BadQuestion } from './commands/ask/ask';
import { exportCsl } from './commands/seeds/export-csl';
import { fingerprintPassage } from './commands/seeds/fingerprint';
import { formatSeeds } from './commands/seeds/format';
import { importCsl } from './commands/seeds/import-csl';
import { BadNewSeed, newSeed } from './commands/seeds/new';
import { applySeeds, checkSeedFolder, type PlanOptions, planSeeds } from './commands/seeds/seeds';
import { type VerifyOptions, verifySource } from './commands/seeds/verify';
import { serve } from './commands/serve';
import { BadSettings, readSettings } from './settings';

const tell = (line: string) => {
  process.stderr.write(`${line}\n`);
};

const COLOURS: Record<string, 'green' | 'yellow' | 'red'> = { '+ ': 'green', '~ ': 'yellow', '- ': 'red' };

/** Prints a result, on a terminal with each line in the colour of its sign. */
function print(...lines: string[]): void {
  const coloured = lines.map((line) => {
    const colour = COLOURS[line.slice(0, 2)];
    return colour ? styleText(colour, line) : line;
  });
  process.stdout.write(`${coloured.join('\n')}\n`);
}

/** Who reads a result may stop reading, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(error);
});

/** Runs until a signal; one that comes while starting stops what was started. */
async function serveUntilStopped(): Promise<void> {
  const stopping = new AbortController();
  const starting = serve(readSettings(process.env), tell, stopping.signal);
  const stop = async () => {
    tell('Stopping …');
    stopping.abort();
    const service = await starting.catch(() => null);
    await service?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop().catch(fail));
  await starting.catch((error) => {
    if (!stopping.signal.aborted) throw error;
  });
}

/** Exit code of a question that was answered with silence and its reason. */
const NO_ADVICE = 3;

const EXPECTED = [
  BadNewSeed,
  BadQuestion,
  BadSettings,
  ForeignDatabase,
  MissingToolchain,
  NoRevision,
  SeedProblems,
];

/** Ends with what a person can do about it; the stack only where the fault is ours. */
function fail(error: unknown): never {
  const isExpected = EXPECTED.some((type) => error instanceof type);
  tell(
    isExpected || !(error instanceof Error) ? String((error as Error).message ?? error) : String(error.stack),
  );
  process.exit(1);
}

function readWholeNumber(text: string): number {
  if (!/^-?\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

const program = new Command('bouwtekening').description(
  'An evidence graph of what other governments did about the barriers that the Dutch government runs into',
);
program
  .command('serve', { isDefault: true })
  .description('open the graph and serve the API and the playground')
  .action(serveUntilStopped);

program
  .command('ask')
  .description('answer a question in Dutch or English; exit code 3 where there is no advice')
  .argument('<question>', 'the question in plain words, in quotes')
  .addOption(new Option('--language <language>', 'of the answer').choices(['nl', 'en']).default('nl'))
  .option('--in <ids...>', 'only what was done in these jurisdictions, such as DK or BE-VLG')
  .option('--first <number>', 'how many practices', readWholeNumber, 5)
  .option('--json', 'the whole answer for machines')
  .action(async (question: string, options: Omit<AskOptions, 'colour'>) => {
    const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
    const { lines, isAnswered } = await ask(
      question,
      { ...options, colour },
      readSettings(process.env),
      tell,
    );
    print(...lines);
    if (!isAnswered) process.exitCode = NO_ADVICE;
  });

const seeds = program.command('seeds').description('look after the seeds of the graph');
seeds
  .command('check')
  .description('print every problem of the seeds')
  .action(async () => {
    if (!(await checkSeedFolder(readSettings(process.env), tell))) process.exitCode = 1;
  });
seeds
  .command('plan')
  .description('print what applying the seeds would change')
  .option('--all', 'list everything, however much it is')
  .option('--json', 'print it as JSON, with whole texts')
  .action(async (options: PlanOptions) =>
    print(...(await planSeeds(readSettings(process.env), tell, options))),
  );
seeds
  .command('apply')
  .description('make the graph hold what the seeds say')
  .action(() => applySeeds(readSettings(process.env), tell));
seeds
  .command('verify')
  .description('hold the citations of a source against its text')
  .argument('<file>', 'plain text of the source, in UTF-8')
  .option('--source <id>', 'id of the source; default: the name of the file')
  .option('--json', 'print the result as JSON')
  .action(async (file: string, options: VerifyOptions) => {
    if (!(await verifySource(readSettings(process.env), file, options, print))) process.exitCode = 1;
  });
seeds
  .command('fingerprint')
  .description('print the fingerprint of the passage on standard input')
  .action(() => fingerprintPassage(process.stdin, print));
seeds
  .command('import-csl')
  .description('add the publications of a CSL-JSON file to the sources')
  .argument('<file>', 'CSL-JSON, as Zotero exports it')
  .option('--into <name>', 'name of the file of sources; default: the name of the CSL file')
  .action(async (file: string, options: { into?: string }) => {
    if (!(await importCsl(readSettings(process.env), file, options, tell))) process.exitCode = 1;
  });
seeds
  .command('export-csl')
  .description('print publications of the sources as CSL-JSON')
  .argument('[ids...]', 'ids of publications; default: all')
  .action((ids: string[]) => exportCsl(readSettings(process.env), ids, print));
seeds
  .command('format')
  .description('put seeds into one order and layout; keeps comments')
  .argument('[files...]', 'files to format; all where none is named')
  .option('--check', 'print which files are not in format, and write nothing')
  .action(async (files, options) => {
    if (!(await formatSeeds(readSettings(process.env), tell, files, options))) process.exitCode = 1;
  });
seeds
  .command('new')
  .description('write a seed to fill in')
  .addArgument(new Argument('<kind>').choices(SEED_KINDS))
  .argument('[id]', 'id of what is new; the next free one where it is left out')
  .option('--in <file>', 'for a source: the name of its file, where that is not its id')
  .action((kind, id, options) => newSeed(readSettings(process.env), tell, kind, id, options));

program.parseAsync().catch(fail);
