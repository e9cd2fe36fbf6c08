import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseDocument } from 'yaml';
import type { Server } from '../graph/database/driver';
import { ROOT } from './database';
import { Client, closedLoop, type Outcome } from './load';
import { serverSettings } from './sides/process';
import type { Side } from './sides/sides';
import { quantile, shown, table } from './table';
import { inTurns } from './workload/workload';

const CHANGES = 10;
const SECONDS = 60;
const WARM_UP = 10;

/** How long a load without changes is measured, to compare with. */
const CALM = 20;

/** What the names of all cases end with: answers that show several cases show it several times. */
const markOf = (change: number) => ` v${change}`;
const MARK = / v(\d+)"/g;

/** Changes the graph ten times in a minute while it is asked, and tells what the clients saw of it. */
export async function changeRevisions(
  side: Side,
  server: Server,
  clients: number,
  tell: (line: string) => void,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bouwtekening-bench-'));
  const environment = { ...process.env, ...serverSettings(server) };
  const reviser = fork(join(__dirname, 'revise.ts'), { env: environment, execArgv: ['--import', 'tsx'] });
  try {
    const folders = await writeMarked(folder);
    const watched = new Watched(side, clients);
    tell('Preparing the changes');
    await tellReviser(reviser, { folders });
    tell('Warming up');
    await watched.load(WARM_UP);
    tell(`Asking for ${CALM} s without a change`);
    const calm = await watched.load(CALM);
    watched.marks.clear();
    watched.mixed = 0;
    tell(`Asking for ${SECONDS} s with ${CHANGES} changes`);
    const [outcomes, changes] = await Promise.all([watched.load(SECONDS), changeInTurns(reviser, tell)]);
    return report({ calm, outcomes, changes, watched });
  } finally {
    reviser.disconnect();
    await rm(folder, { recursive: true });
  }
}

/** A load of all operations in turns, whose answers are looked through. */
class Watched {
  /** Which changes were seen. */
  readonly marks = new Set<string>();
  /** How many answers showed two changes at once. */
  mixed = 0;
  private readonly client: Client;

  constructor(
    side: Side,
    private readonly clients: number,
  ) {
    const onAnswer = (text: string) => {
      const marks = new Set(text.match(MARK));
      for (const mark of marks) this.marks.add(mark);
      if (marks.size > 1) this.mixed += 1;
    };
    this.client = new Client({
      address: side.address,
      bodies: inTurns(side.bodies),
      connections: clients,
      onAnswer,
    });
  }

  load = (seconds: number) => closedLoop(this.client, this.clients, seconds);
}

/** Copies of the seeds, one for each change and one to begin with. */
async function writeMarked(folder: string): Promise<string[]> {
  const cases = join(ROOT, 'seeds/cases');
  const texts = await Promise.all(
    (await readdir(cases)).map(async (name) => [name, await readFile(join(cases, name), 'utf8')] as const),
  );
  const folders = Array.from({ length: CHANGES + 1 }, (_, change) => join(folder, String(change)));
  for (const [change, seeds] of folders.entries()) {
    await cp(join(ROOT, 'seeds'), seeds, { recursive: true });
    for (const [name, text] of texts) await writeFile(join(seeds, 'cases', name), marked(text, change));
  }
  return folders;
}

function marked(text: string, change: number): string {
  const seed = parseDocument(text);
  for (const language of ['nl', 'en']) {
    const name = seed.getIn(['name', language]);
    if (name !== undefined) seed.setIn(['name', language], `${name}${markOf(change)}`);
  }
  return seed.toString();
}

/** Has the changes prepared, or one of them made, and waits until that is done. */
async function tellReviser(reviser: ChildProcess, message: { folders: string[] } | { change: number }) {
  const done = new AbortController();
  const { signal } = done;
  reviser.send(message);
  const stopped = once(reviser, 'exit', { signal }).then(() => {
    throw new Error('A change must be made, got the end of the process that makes it');
  });
  await Promise.race([once(reviser, 'message', { signal }), stopped]).finally(() => {
    stopped.catch(() => undefined);
    done.abort();
  });
}

/** Makes the changes at equal distances, or as soon as the one before is done; gives the milliseconds that each took. */
async function changeInTurns(reviser: ChildProcess, tell: (line: string) => void): Promise<number[]> {
  const started = performance.now();
  const took: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    await sleep(Math.max(0, started + (change / CHANGES) * SECONDS * 1_000 - performance.now()));
    const before = performance.now();
    if (before - started > SECONDS * 1_000) break;
    await tellReviser(reviser, { change });
    took.push(performance.now() - before);
    tell(`Change ${change + 1} of ${CHANGES} took ${shown(took.at(-1)! / 1_000)} s`);
  }
  return took;
}

interface Seen {
  calm: Outcome[];
  outcomes: Outcome[];
  changes: number[];
  watched: Watched;
}

function report({ calm, outcomes, changes, watched }: Seen): string {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))].filter((kind) => kind !== 200);
  const failures = kinds.map((kind) => `${outcomes.filter((each) => each.kind === kind).length} × ${kind}`);
  const row = (what: string, of: readonly Outcome[]) => {
    const times = of.map(({ milliseconds }) => milliseconds);
    const at = [0.5, 0.99, 1].map((share) => shown(quantile(times, share)));
    return [what, String(of.length), ...at, shown(longestSilence(of))];
  };
  return [
    `${changes.length} changes within ${SECONDS} s, each made in ${shown(quantile(changes, 0.5) / 1_000)} s (median); ${watched.marks.size} states seen.`,
    `Answers that failed: ${failures.join(', ') || 'none'}. Answers that mixed two states: ${watched.mixed || 'none'}.`,
    '',
    table(
      ['load', 'answers', 'p50 ms', 'p99 ms', 'longest ms', 'longest silence ms'],
      [row('without changes', calm), row('with changes', outcomes)],
    ),
  ].join('\n');
}

/** The longest time in which no client got an answer. */
function longestSilence(outcomes: readonly Outcome[]): number {
  const ends = outcomes.map(({ ended }) => ended).sort((a, b) => a - b);
  return ends.slice(1).reduce((longest, end, at) => Math.max(longest, end - ends[at]!), 0);
}
