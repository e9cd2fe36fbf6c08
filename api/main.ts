#!/usr/bin/env node
import { Command } from 'commander';
import { MissingToolchain } from '../graph/engine/toolchain';
import { SeedProblems } from '../graph/seeding/problem';
import { ForeignDatabase } from '../graph/seeding/seeding';
import { applySeeds, checkSeedFolder, planSeeds } from './commands/seeds';
import { serve } from './commands/serve';
import { BadSettings, readSettings } from './settings';

const tell = (line: string) => {
  process.stderr.write(`${line}\n`);
};

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

const EXPECTED = [BadSettings, ForeignDatabase, MissingToolchain, SeedProblems];

/** Ends with what a person can do about it; the stack only where the fault is ours. */
function fail(error: unknown): never {
  const isExpected = EXPECTED.some((type) => error instanceof type);
  tell(
    isExpected || !(error instanceof Error) ? String((error as Error).message ?? error) : String(error.stack),
  );
  process.exit(1);
}

const program = new Command('bouwtekening').description(
  'An evidence graph of what other governments did about the obstacles that the Dutch government runs into',
);
program
  .command('serve', { isDefault: true })
  .description('open the graph and serve the API and the playground')
  .action(serveUntilStopped);

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
  .action(() => planSeeds(readSettings(process.env), tell));
seeds
  .command('apply')
  .description('make the graph hold what the seeds say')
  .action(() => applySeeds(readSettings(process.env), tell));

program.parseAsync().catch(fail);
