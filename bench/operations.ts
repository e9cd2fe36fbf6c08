import { join } from 'node:path';
import { createSchema } from '../api/graphql/schema';
import type { Answer } from '../tests/support/api';
import { faultIn, OperationMaker } from '../tests/support/random-operation';

const COUNT = 2_000;
/** Milliseconds that one answer may take. */
const LIMIT = 1_000;
const ADDRESS = `http://127.0.0.1:${process.env.PORT ?? 4000}/graphql`;

/** Asks a running service two thousand queries made of the schema: none may fail for a fault of ours or take a second. */
async function bench(): Promise<void> {
  const maker = new OperationMaker(createSchema(join(__dirname, '..')), await knownEntities(), 7);
  const times: number[] = [];
  const statuses = new Map<number, number>();
  const wrong: string[] = [];
  for (let at = 0; at < COUNT; at += 1) {
    const operation = maker.next();
    const started = performance.now();
    const answer = await post(operation);
    const milliseconds = performance.now() - started;
    times.push(milliseconds);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const fault = faultIn(answer) ?? (milliseconds > LIMIT ? `${Math.round(milliseconds)} ms` : undefined);
    if (fault) wrong.push(`${fault}: ${JSON.stringify(operation)}`);
  }
  times.sort((a, b) => a - b);
  const [half, most] = [times[COUNT / 2]!, times.at(-1)!];
  console.log(`${COUNT} operations, by status: ${JSON.stringify(Object.fromEntries(statuses))}`);
  console.log(`half within ${half.toFixed(1)} ms, all within ${most.toFixed(0)} ms (at most ${LIMIT})`);
  for (const each of wrong.slice(0, 10)) console.log(each);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

async function post(body: object): Promise<Pick<Answer, 'status' | 'data' | 'errors'>> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(ADDRESS, { method: 'POST', headers, body: JSON.stringify(body) });
  return { ...((await response.json()) as Answer), status: response.status };
}

async function knownEntities(): Promise<{ id: string; type: string }[]> {
  const lists = ['barriers', 'practices', 'cases', 'claims', 'countries', 'actors', 'publications'];
  const query = `{ ${lists.map((list) => `${list}(first: 40) { nodes { id type: __typename } }`).join(' ')} }`;
  const { data } = await post({ query });
  return Object.values(data as Record<string, { nodes: { id: string; type: string }[] }>).flatMap(
    ({ nodes }) => nodes,
  );
}

void bench();
