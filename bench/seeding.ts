import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, openConnection } from '../graph/database/connection';
import { openEngine } from '../graph/database/engine/launcher';
import { prepareDatabase } from '../graph/database/migrations';
import { createProgress } from '../graph/progress';
import { apply } from '../graph/seeding/apply/apply';
import { SeedProblems } from '../graph/seeding/problem';
import type { SeedFolders } from '../graph/seeding/read/seed-folders';
import { checkFolder } from '../graph/seeding/wanted';
import { multiplySeeds } from './world';

const ROOT = join(__dirname, '..');
const TIMES = 10;
const RUNS = 3;

/** Seconds that each step may take with the seeds as they are. */
const LIMITS = { check: 3, apply: 10 };

type Seconds = Record<keyof typeof LIMITS, number[]>;

const progress = createProgress((line) => process.stderr.write(`${line}\n`));

/** Times the check and the first apply, of the seeds and of as many times more, on an engine of its own. */
async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bouwtekening-bench-'));
  try {
    const small = { root: ROOT, seeds: join(ROOT, 'seeds') };
    const large = { root: ROOT, seeds: join(folder, 'seeds') };
    await progress(`Writing seeds ${TIMES} times as large`, () =>
      multiplySeeds(small.seeds, large.seeds, TIMES),
    );
    await withEngine(join(folder, 'home'), async (connection) => {
      const seconds = [small, large].map((): Seconds => ({ check: [], apply: [] }));
      for (let run = 1; run <= RUNS; run += 1) {
        await measure(connection, small, seconds[0]!);
        await measure(connection, large, seconds[1]!);
      }
      report(seconds[0]!, seconds[1]!);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function withEngine(home: string, work: (connection: Connection) => Promise<void>): Promise<void> {
  const engine = await openEngine({ root: ROOT, home, progress });
  const connection = openConnection(engine, { database: 'neo4j', timeout: 120_000 });
  try {
    await prepareDatabase(connection, ROOT);
    await work(connection);
  } finally {
    await connection.close();
    await engine.close();
  }
}

/** Small and large take turns, so that a machine that is busy for a while slows both. */
async function measure(connection: Connection, folders: SeedFolders, seconds: Seconds): Promise<void> {
  seconds.check.push(await secondsOf(() => check(folders)));
  await empty(connection);
  seconds.apply.push(await secondsOf(() => apply(connection, folders, progress)));
}

async function check(folders: SeedFolders): Promise<void> {
  const { problems } = await checkFolder(folders);
  if (problems.length > 0) throw new SeedProblems(problems);
}

const DELETE_SOME = /* cypher */ `
  MATCH (node)
  WITH node LIMIT 5000
  DETACH DELETE node
  RETURN count(*) AS deleted`;

/** In parts: the memory of one transaction has a bound. */
async function empty(connection: Connection): Promise<void> {
  let deleted = 1;
  while (deleted > 0) {
    const [row] = await connection.write((run) => run<{ deleted: number }>(DELETE_SOME));
    deleted = row?.deleted ?? 0;
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** Prints medians; the exit code says whether they are within the limits, and grow no faster than the seeds. */
function report(small: Seconds, large: Seconds): void {
  const rows = (['check', 'apply'] as const).map((step) => {
    const [one, many] = [median(small[step]), median(large[step])];
    return {
      step,
      '1×': one,
      limit: LIMITS[step],
      [`${TIMES}×`]: many,
      [`limit ${TIMES}×`]: TIMES * LIMITS[step],
      ratio: many / one,
    };
  });
  const rounded = (value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);
  console.table(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, rounded(value)]))),
  );
  if (rows.some((row) => row['1×'] > row.limit || row['1×'] * row.ratio > TIMES * row.limit))
    process.exitCode = 1;
}

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
