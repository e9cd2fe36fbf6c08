import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection, Read } from '../../database/connection';
import type { Progress } from '../../progress';
import { latestRevision, type RevisionRow } from '../../revision/revision.queries';
import { checkSeeds, checkShapes } from '../check/check';
import { derive } from '../derive/derive';
import { type Difference, differenceBetween } from '../plan/difference';
import { planChange } from '../plan/plan';
import { storedState } from '../plan/stored';
import { type Problem, SeedProblems, sortProblems } from '../problem';
import { countByType, type Thing } from '../read/entities';
import { readSeeds } from '../read/read';
import { digestOf, type GraphState, stateOf } from '../state';
import { applyPlan, nextRevision, SET_INPUTS } from './apply-plan';
import { inputsDigest } from './inputs';

/** A database that holds something else than a graph of ours: it is left alone. */
export class ForeignDatabase extends Error {
  constructor() {
    super(
      'The database must be empty or hold a graph made by Bouwtekening, got other data. Nothing was changed; ' +
        'name an empty one with NEO4J_DATABASE.',
    );
    this.name = 'ForeignDatabase';
  }
}

/** Where seeds are, and the package whose schemas they follow. */
export interface SeedFolders {
  root: string;
  seeds: string;
}

/** The graph that the seeds ask for. Throws SeedProblems with everything that is wrong with them. */
export async function wantedState(folders: SeedFolders): Promise<GraphState> {
  const { things, problems } = await checkFolder(folders);
  if (problems.length > 0) throw new SeedProblems(problems);
  const state = stateOf(things);
  derive(state);
  return state;
}

/** Reads and checks a folder of seeds. */
export async function checkFolder({
  root,
  seeds,
}: SeedFolders): Promise<{ things: Thing[]; problems: Problem[] }> {
  const { files, problems } = await readSeeds(seeds);
  const unread = problems.map(({ file }) => file);
  const checked = checkSeeds(join(root, 'seeds/schema'), files, unread);
  return { things: checked.things, problems: sortProblems([...problems, ...checked.problems]) };
}

/** What the seeds hold, whether or not it fits together. Throws SeedProblems where a file is broken by itself. */
export async function readThings({ root, seeds }: SeedFolders): Promise<Thing[]> {
  const { files, problems } = await readSeeds(seeds);
  const shaped = checkShapes(join(root, 'seeds/schema'), files);
  const broken = sortProblems([...problems, ...shaped.problems]);
  if (broken.length > 0) throw new SeedProblems(broken);
  return shaped.things;
}

/** What applying the wanted graph would change. */
export async function plan(read: Read, wanted: GraphState): Promise<Difference> {
  const revision = await latestRevision(read);
  const isStored = revision?.digest === digestOf(wanted);
  return differenceBetween(isStored ? wanted : await storedState(read), wanted);
}

/** Makes the database hold what the seeds ask for, under a new revision; makes none where it already does. */
export async function apply(
  connection: Connection,
  folders: SeedFolders,
  progress: Progress,
): Promise<RevisionRow> {
  const previous = await latestRevision(connection.read);
  const inputs = await inputsDigest(folders);
  if (previous?.inputs === inputs) return previous;
  const wanted = await progress('Reading seeds', () => wantedState(folders));
  const digest = digestOf(wanted);
  if (previous?.digest === digest) {
    await connection.write((run) => run(SET_INPUTS, { number: previous.number, inputs }));
    return { ...previous, inputs };
  }
  return progress(`Seeding ${wanted.nodes.size} things`, async () => {
    const change = planChange(await storedState(connection.read), wanted);
    const counts = countByType(wanted.nodes.values());
    const next = nextRevision(previous, change, { digest, inputs, counts });
    await applyPlan(connection.write, change, next);
    await settle(connection.read);
    return next;
  });
}

export const ANY_NODE = /* cypher */ `
  MATCH (node)
  RETURN 1 AS one
  LIMIT 1`;

/** Refuses a database that holds something else, then makes the constraints and indexes that are not there yet. */
export async function prepareDatabase(connection: Connection, root: string): Promise<void> {
  const revision = await latestRevision(connection.read);
  if (!revision && (await connection.read(ANY_NODE)).length > 0) throw new ForeignDatabase();
  const present = new Set((await connection.read<{ name: string }>(INDEX_NAMES)).map(({ name }) => name));
  const missing = (await schemaStatements(root)).filter(({ name }) => !present.has(name));
  for (const { statement } of missing) await connection.write((run) => run(statement));
}

/** Constraints are listed too: each has an index of its name. */
export const INDEX_NAMES = /* cypher */ `SHOW INDEXES YIELD name`;

/** The statements of schema.cypher, without comments, with the name of the constraint or index that each makes. */
async function schemaStatements(root: string): Promise<{ name: string; statement: string }[]> {
  const text = await readFile(join(root, 'graph/database/schema.cypher'), 'utf8');
  return text
    .replaceAll(/^\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
    .map((statement) => ({ name: /(?:CONSTRAINT|INDEX) (\w+)/.exec(statement)?.[1] ?? '', statement }));
}

export const AWAIT_INDEXES = /* cypher */ `CALL db.awaitIndexes()`;
export const PREPARE_FOR_REPLANNING = /* cypher */ `CALL db.prepareForReplanning()`;

/** Lets the planner see the new contents, so that the first questions are as quick as later ones. */
async function settle(read: Read): Promise<void> {
  await read(AWAIT_INDEXES);
  await read(PREPARE_FOR_REPLANNING);
}
