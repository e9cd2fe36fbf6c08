#!/usr/bin/env node
import { join } from 'node:path';
import { styleText } from 'node:util';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { SEED_KINDS } from '../graph/seeding/read/folders';
import { writeEditorSchemas } from '../graph/seeding/write/editor-schemas';
import type { AskOptions } from './commands/ask/ask';
import { exportCsl } from './commands/seeds/export-csl';
import { fingerprintPassage } from './commands/seeds/fingerprint';
import { formatSeeds } from './commands/seeds/format';
import { importCsl } from './commands/seeds/import-csl';
import { newSeed } from './commands/seeds/new';
import { applySeeds, checkSeedFolder, type PlanOptions, planSeeds } from './commands/seeds/seeds';
import { type VerifyOptions, verifySource } from './commands/seeds/verify';
import { verifyGraph } from './commands/seeds/verify-graph';
import { readSettings, type Settings } from './settings';

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

/** A terminal that was closed shows nothing any more. */
process.stderr.on('error', () => undefined);

/** What a first signal does; a second one, or one that nobody waits for, ends the process, and the engine with it. */
let onSignal: (() => void) | undefined;

/** Only a terminal that is closed hangs up; what was started with nohup has none, and goes on. */
const HANG_UP = process.stderr.isTTY ? { SIGHUP: 129 } : {};

for (const [name, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, ...HANG_UP }))
  process.on(name, () => {
    const first = onSignal ?? (() => process.exit(code));
    onSignal = undefined;
    first();
  });

/** Runs until a signal; one that comes while starting stops what was started. */
async function serveUntilStopped(): Promise<void> {
  // What serves is loaded only where it is asked for: that takes half a second, a sixth of a check.
  const { serve } = await import('./commands/serve.js');
  const stopping = new AbortController();
  const starting = serve(readSettings(process.env), tell, stopping.signal);
  const stop = async () => {
    tell('Stopping …');
    stopping.abort();
    const service = await starting.catch(() => null);
    await service?.stop();
    process.exit(0);
  };
  onSignal = () => void stop().catch(fail);
  await starting.catch((error) => {
    if (!stopping.signal.aborted) throw error;
  });
}

/** Exit code of a question that was answered with silence and its reason. */
const NO_ADVICE = 3;

/** Errors that Node throws where code is wrong. */
const FAULTS = [TypeError, RangeError, ReferenceError, SyntaxError];

/** Ends with what a person can do about it; where the fault is ours, with how to see its place. */
function fail(error: unknown): never {
  const { message = String(error), stack } = error as Partial<Error>;
  const isFault = FAULTS.some((type) => error instanceof type);
  tell(isFault ? `Something went wrong that should not: ${message}` : message);
  if (/^(debug|trace)$/.test(process.env.LOG_LEVEL ?? '')) tell(String(stack));
  else if (isFault) tell('Set LOG_LEVEL=debug to see where.');
  process.exit(1);
}
process.on('uncaughtException', fail);

function readWholeNumber(text: string): number {
  if (!/^-?\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

const program = new Command('bouwtekening').description(
  'An evidence graph of what other governments did about the barriers that the Dutch government runs into',
);
program
  .command('serve', { isDefault: true })
  .description('open the graph and serve the API, the explorer and the playground')
  .action(serveUntilStopped);

program
  .command('ask')
  .description('answer a question in Dutch or English; exit code 3 where there is no advice')
  .argument('<question>', 'the question in plain words, in quotes')
  .addOption(new Option('--language <language>', 'of the answer').choices(['nl', 'en']).default('nl'))
  .option('--in <ids...>', 'only what was done in these jurisdictions, such as DK or BE-VLG')
  .option('--first <number>', 'how many practices', readWholeNumber, 5)
  .option('--json', 'the whole answer for machines')
  .option('--server <address>', 'the service to ask; default: one that serves this graph, if there is one')
  .action(async (question: string, options: Omit<AskOptions, 'colour'>) => {
    const { ask } = await import('./commands/ask/ask.js');
    const { isTTY, columns } = process.stdout;
    const { lines, isAnswered } = await ask(
      question,
      { ...options, colour: isTTY === true && !process.env.NO_COLOR, width: isTTY ? columns : undefined },
      readSettings(process.env),
      tell,
    );
    print(...lines);
    if (!isAnswered) process.exitCode = NO_ADVICE;
  });

program
  .command('mcp')
  .description(
    'offer the graph to a language model, by the Model Context Protocol over standard input and output',
  )
  .option(
    '--server <address>',
    'the service to ask; default: one that serves this graph, else one of its own',
  )
  .action(async ({ server }: { server?: string }) => {
    const { serveMcp } = await import('./commands/mcp.js');
    await serveMcp(readSettings(process.env), server, tell);
  });

/** Editors are told of the seeds of this package only: they look for schemas there. */
async function offerIds(settings: Settings): Promise<void> {
  if (settings.seeds === join(settings.root, 'seeds')) await writeEditorSchemas(settings.root);
}

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
  .option('--from <folder>', 'compare with the seeds of another folder, and not with the graph')
  .action(async (options: PlanOptions) =>
    print(...(await planSeeds(readSettings(process.env), tell, options))),
  );
seeds
  .command('apply')
  .description('make the graph hold what the seeds say')
  .option('--retire-most', 'even where they leave less than half of it, or are empty')
  .action((options: { retireMost?: boolean }) => applySeeds(readSettings(process.env), tell, options));
seeds
  .command('verify-graph')
  .description('tell whether the graph still is what apply made of it')
  .action(async () => {
    if (!(await verifyGraph(readSettings(process.env), tell, print))) process.exitCode = 1;
  });
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
    const settings = readSettings(process.env);
    if (!(await formatSeeds(settings, tell, files, options))) process.exitCode = 1;
    if (!options.check) await offerIds(settings);
  });
seeds
  .command('editor')
  .description('write the schemas by which editors offer the ids there are; new and format do so too')
  .action(() => writeEditorSchemas(readSettings(process.env).root));
seeds
  .command('new')
  .description('write a seed to fill in')
  .addArgument(new Argument('<kind>').choices(SEED_KINDS))
  .argument('[id]', 'id of what is new; the next free one where it is left out')
  .option('--in <file>', 'for a source: the name of its file, where that is not its id')
  .action(async (kind, id, options) => {
    const settings = readSettings(process.env);
    await newSeed(settings, tell, kind, id, options);
    await offerIds(settings);
  });

program.parseAsync().catch(fail);
