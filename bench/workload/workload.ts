import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OperationDefinitionNode, parse } from 'graphql';
import type { Read } from '../../graph/database/connection';
import { groupBy } from '../../graph/model/collections';
import { readQuestions } from '../../tests/evaluation/evaluation';

/** What is asked, each in a folder of its own: one document for each way of answering it. */
export const OPERATIONS = ['lookup', 'page', 'nested', 'flagship', 'answer', 'search', 'crosstab'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** Variables that follow each other, so that a run is not one request over and over. */
export type Workload = Record<Operation, Record<string, string | number>[]>;

/** Lengths of pages that differ, and are twenty on average. */
const LENGTHS = [16, 17, 18, 19, 20, 21, 22, 23, 24];

const QUESTIONS = 12;

const TEXTS = [
  'toezichthouder persoonsgegevens',
  'niet-gebruik toeslagen',
  'automatisch toekennen',
  'digitale dienstverlening',
  'stapeling van regels',
  'gegevens delen',
  'gemeente armoede',
  'brief randomised trial',
  'social security benefits',
  'one-stop shop',
  'automatic granting',
  'evaluatie regeldruk',
];

/** The workload on the graph as it is. */
export async function readWorkload(read: Read): Promise<Workload> {
  const barriers = await read<{ barrier: string }>(BARRIERS);
  const pages = LENGTHS.map((first) => ({ first }));
  return {
    lookup: barriers,
    page: pages,
    nested: pages,
    flagship: barriers,
    answer: questions(new Set(barriers.map(({ barrier }) => barrier))),
    search: TEXTS.map((text) => ({ text })),
    crosstab: barriers,
  };
}

const BARRIERS = /* cypher */ `
  MATCH (barrier:Barrier)
  RETURN barrier.id AS barrier
  ORDER BY barrier.id`;

/** Questions about one barrier and nothing else that there is advice on; of as many barriers as there are. */
function questions(known: ReadonlySet<string>): { question: string; barrier: string }[] {
  const plain = readQuestions().filter(
    ({ barriers, abstain, practices, jurisdictions, cases, areas, excluded }) =>
      barriers.length === 1 &&
      known.has(barriers[0]!) &&
      abstain === false &&
      [practices, jurisdictions, cases, areas, excluded].every((named) => !named?.length),
  );
  const byBarrier = [...groupBy(plain, ({ barriers }) => barriers[0]!)];
  const inTurns = plain.flatMap((_, turn) =>
    byBarrier.flatMap(([barrier, asked]) =>
      asked[turn] ? [{ question: asked[turn].question, barrier }] : [],
    ),
  );
  return inTurns.slice(0, QUESTIONS);
}

/** The document or statement of an operation, as in `ours.graphql`. */
export const documentOf = (operation: Operation, file: string): string =>
  readFileSync(join(__dirname, operation, file), 'utf8');

/** The bodies of the GraphQL requests for an operation, each with the variables that its document declares. */
export function graphqlBodies(operation: Operation, file: string, workload: Workload): string[] {
  const query = documentOf(operation, file);
  const [definition] = parse(query).definitions as OperationDefinitionNode[];
  const declared = definition!.variableDefinitions!.map(({ variable }) => variable.name.value);
  return workload[operation].map((values) =>
    JSON.stringify({ query, variables: Object.fromEntries(declared.map((name) => [name, values[name]])) }),
  );
}

/** Requests for all operations in turns, each with the next of its variables. */
export function inTurns(bodies: (operation: Operation) => string[]): string[] {
  const each = OPERATIONS.map(bodies);
  const longest = Math.max(...each.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => each.map((of) => of[turn % of.length]!)).flat();
}
