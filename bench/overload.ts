import { Client, closedLoop, type Outcome, openLoop } from './load';
import type { Side } from './sides/sides';
import { quantile, shown, table } from './table';
import { inTurns } from './workload/workload';

/** How many clients ask at once while the peak is looked for. */
const CLIENTS = [4, 8, 16, 32];

const WARM_UP = 30;

/** The peak is found once trying again makes it no greater than so many times the one before. */
const RISE = 1.05;
const MOST_PASSES = 6;

/** Times the peak that is offered, and for how many seconds. */
const TIMES = 3;
const SECONDS = 30;

/** What a refusal for want of room looks like. */
const REFUSED = 503;

/** Offers a service more than it can take, and tells what comes of that. */
export async function overload(side: Side, seconds: number, tell: (line: string) => void): Promise<string> {
  const bodies = inTurns(side.bodies);
  const common = { address: side.address, bodies, areAllDifferent: true };
  const closed = async (clients: number, time: number) => {
    const client = new Client({ ...common, connections: clients });
    const started = performance.now();
    const outcomes = await closedLoop(client, clients, time);
    await client.close();
    return (answeredIn(outcomes).length / (performance.now() - started)) * 1_000;
  };
  tell('Warming up');
  await closed(8, WARM_UP);
  const { peak, clients } = await findPeak((each) => closed(each, seconds), tell);
  tell(`Offering ${shown(TIMES * peak)} requests a second for ${SECONDS} s`);
  const client = new Client({ ...common, connections: null, onAnswer: () => undefined });
  const cpu = process.cpuUsage();
  const started = performance.now();
  const outcomes = await openLoop(client, TIMES * peak, SECONDS);
  const { user, system } = process.cpuUsage(cpu);
  const clientCpu = (user + system) / 10 / (performance.now() - started);
  const after = await closed(clients, seconds);
  return report({ outcomes, peak, after, started, clientCpu });
}

/** Tries all numbers of clients again and again, until the service becomes no quicker by that: code warms up for minutes. */
async function findPeak(rateOf: (clients: number) => Promise<number>, tell: (line: string) => void) {
  let best = { peak: 0, clients: 0 };
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const before = best.peak;
    for (const clients of CLIENTS) {
      const peak = await rateOf(clients);
      tell(`${clients} clients: ${shown(peak)} answers a second`);
      if (peak > best.peak) best = { peak, clients };
    }
    if (best.peak < before * RISE) break;
  }
  return best;
}

const answeredIn = (outcomes: readonly Outcome[]) => outcomes.filter(({ kind }) => kind === 200);

interface Seen {
  outcomes: Outcome[];
  peak: number;
  /** The peak once it is over, to tell a machine that became slower or quicker from what the service does. */
  after: number;
  started: number;
  clientCpu: number;
}

function report({ outcomes, peak, after, started, clientCpu }: Seen): string {
  const answered = answeredIn(outcomes);
  const inTime = answered.filter(({ ended }) => ended < started + SECONDS * 1_000);
  const goodput = inTime.length / SECONDS;
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const times = outcomes.filter((each) => each.kind === kind).map(({ milliseconds }) => milliseconds);
    const what = kind === 200 ? 'answered' : kind === REFUSED ? 'refused (503)' : String(kind);
    const at = [0.5, 0.99, 1].map((share) => shown(quantile(times, share)));
    return [what, String(times.length), ...at];
  });
  return [
    `Peak ${shown(peak)} answers a second, ${shown(after)} afterwards; offered ${shown(outcomes.length / SECONDS)} a second for ${SECONDS} s.`,
    `Goodput ${shown(goodput)} a second: ${shown((goodput / peak) * 100)} % of the peak; ${answered.length - inTime.length} answers came later.`,
    `The client took ${shown(clientCpu)} % of a core.`,
    '',
    table(['what came of it', 'requests', 'p50 ms', 'p99 ms', 'longest ms'], rows),
  ].join('\n');
}
