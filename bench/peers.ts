import { usageOf } from './cpu';
import { Client, closedLoop } from './load';
import type { Side } from './sides/sides';
import { median, quantile } from './table';
import type { Operation } from './workload/workload';

/** Figures of one operation on one side: milliseconds of CPU and of waiting, requests a second, bytes. */
export interface Figures {
  api: number;
  neo4j: number;
  p50: number;
  p99: number;
  rate: number;
  bytes: number;
  /** Memory of the process that answers. */
  memory: number;
  /** How many requests got no answer. */
  failed: number;
}

export interface Rounds {
  sides: readonly Side[];
  operations: readonly Operation[];
  rounds: number;
  /** Seconds for one operation on one side in one round. */
  seconds: number;
  clients: number;
  tell: (line: string) => void;
}

/** Figures of each round, by operation and by the name of the side. */
export type Results = Map<Operation, Map<string, Figures[]>>;

/** Seconds in which a side warms up, over all operations together. */
const WARM_UP = 8;

/** Measures all sides in one run, in turns for each operation, so that what else the machine does meets all of them. */
export async function measurePeers(run: Rounds): Promise<Results> {
  const { sides, operations, rounds, tell } = run;
  for (const side of sides) {
    tell(`Warming up ${side.name}`);
    for (const operation of operations) await load(side, operation, WARM_UP / operations.length, run.clients);
  }
  const results: Results = new Map(
    operations.map((operation) => [operation, new Map(sides.map(({ name }) => [name, []]))]),
  );
  for (let round = 1; round <= rounds; round += 1)
    for (const operation of operations) {
      tell(`Round ${round} of ${rounds}: ${operation}`);
      for (const side of sides)
        results
          .get(operation)!
          .get(side.name)!
          .push(await measure(side, operation, run));
    }
  return results;
}

async function load(side: Side, operation: Operation, seconds: number, clients: number) {
  const client = new Client({ address: side.address, bodies: side.bodies(operation), connections: clients });
  try {
    return await closedLoop(client, clients, seconds);
  } finally {
    await client.close();
  }
}

async function measure(side: Side, operation: Operation, { seconds, clients }: Rounds): Promise<Figures> {
  const usage = () => Promise.all([usageOf(side.pid), usageOf(side.enginePid)]);
  const [apiBefore, neo4jBefore] = await usage();
  const started = performance.now();
  const outcomes = await load(side, operation, seconds, clients);
  const elapsed = performance.now() - started;
  const [api, neo4j] = await usage();
  const count = outcomes.length;
  const milliseconds = outcomes.map((outcome) => outcome.milliseconds);
  return {
    api: (api.cpu - apiBefore.cpu) / count,
    neo4j: side.name === 'bare' ? 0 : (neo4j.cpu - neo4jBefore.cpu) / count,
    p50: quantile(milliseconds, 0.5),
    p99: quantile(milliseconds, 0.99),
    rate: (count / elapsed) * 1_000,
    bytes: outcomes.reduce((sum, { bytes }) => sum + bytes, 0) / count,
    memory: api.memory,
    failed: outcomes.filter(({ kind }) => kind !== 200).length,
  };
}

/** The median of each figure. */
export const medians = (rounds: readonly Figures[]): Figures =>
  Object.fromEntries(
    Object.keys(rounds[0]!).map((key) => [
      key,
      median(rounds.map((figures) => figures[key as keyof Figures])),
    ]),
  ) as unknown as Figures;
