import type { Connection, Read, Write } from '../graph/database/connection';
import { AWAIT_INDEXES } from '../graph/database/migrations';
import { JURISDICTION_TYPES } from '../graph/model/enumerations';
import type { ListSizes } from '../graph/revision/list-sizes';
import { latestRevision, type RevisionRow } from '../graph/revision/revision.queries';
import { storedState } from '../graph/seeding/plan/stored';
import type { GraphState, NodeState } from '../graph/seeding/state';
import { copyOf } from './world';

const BATCH = 1_000;

/**
 * Adds copies of a graph to it, as many in all as `times`: what `multiplySeeds` and an apply would make, each copy a world of
 * its own that has only the jurisdictions in common with the others. Written into the graph at once, as reading, checking and
 * comparing a hundred times the seeds takes half an hour, and an apply is one transaction.
 */
export async function multiplyGraph(
  connection: Connection,
  { times, digest, tell }: { times: number; digest: string; tell: (line: string) => void },
): Promise<void> {
  const state = await storedState(connection.read);
  const revision = (await latestRevision(connection.read))!;
  for (let copy = 2; copy <= times; copy += 1) {
    await writeCopy(connection.write, state, `x${copy}`);
    if (copy % 10 === 0) tell(`${copy} of ${times} worlds`);
  }
  await connection.write((run) =>
    run(CREATE_REVISION, { revision: { ...multipliedRevision(revision, times), digest } }),
  );
  await connection.read(AWAIT_INDEXES);
  await connection.read(`CALL db.prepareForReplanning()`);
}

const CREATE_REVISION = /* cypher */ `
  CREATE (revision:Revision)
  SET revision = $revision`;

const CREATE_NODES = /* cypher */ `
  UNWIND $rows AS row
  CREATE (node:Entity:$(row.labels))
  SET node = row.properties`;

const CREATE_RELATIONSHIPS = /* cypher */ `
  UNWIND $rows AS row
  MATCH (from:Entity {id: row.from})
  MATCH (to:Entity {id: row.to})
  CREATE (from)-[relationship:$(row.type)]->(to)
  SET relationship = row.properties`;

async function writeCopy(write: Write, state: GraphState, suffix: string): Promise<void> {
  const nodes = [...state.nodes.values()].filter(({ type }) => !isShared(type));
  const ids = new Set(nodes.map(({ id }) => id));
  const copy = copier(nodes, suffix);
  const relationships = [...state.relationships.values()].filter(
    ({ from, to }) => ids.has(from) || ids.has(to),
  );
  // One transaction for each copy: all of them in one would not fit into the memory of the engine.
  await write(async (run) => {
    await inBatches(run, CREATE_NODES, nodes, ({ labels, properties }) => ({
      labels,
      properties: copy(properties),
    }));
    await inBatches(run, CREATE_RELATIONSHIPS, relationships, ({ type, from, to, properties }) => ({
      ...copy({ from, to }),
      type,
      properties: copy(properties),
    }));
  });
}

const isShared = (type: string) => (JURISDICTION_TYPES as readonly string[]).includes(type);

/** Copies properties as `multiplySeeds` copies the keys that they come from. */
function copier(nodes: readonly NodeState[], suffix: string) {
  // What stands inside a file has an id that is local to it.
  const names = new Set(
    nodes
      .filter(({ id }) => !id.includes('/'))
      .flatMap(({ id, properties }) => [id, ...((properties.formerIds as string[] | undefined) ?? [])]),
  );
  const named = (label: unknown) => `${label} ${suffix}`;
  return (properties: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(properties).map(([key, value]) => {
        const isLabel = LABEL.test(key) || (key === 'witnessName' && names.has(properties.witness as string));
        if (isLabel) return [key, Array.isArray(value) ? value.map(named) : named(value)];
        if (JSONS.has(key)) return [key, JSON.stringify(copyOf(JSON.parse(value as string), suffix, names))];
        return [key, (copyOf({ [key]: value }, suffix, names) as typeof properties)[key]];
      }),
    );
}

const LABEL = /^(?:name|altNames)(?:Nl|En)$/;

/** What is kept as JSON, with ids in it. */
const JSONS = new Set(['ranked', 'untested', 'csl']);

async function inBatches<Each>(
  run: Read,
  statement: string,
  all: readonly Each[],
  toRow: (each: Each) => object,
): Promise<void> {
  for (let at = 0; at < all.length; at += BATCH)
    await run(statement, { rows: all.slice(at, at + BATCH).map(toRow) });
}

/** The next revision: lists below one entity are as long as before, and there are as many more of them. */
function multipliedRevision(revision: RevisionRow, times: number): RevisionRow {
  const counts = Object.entries(JSON.parse(revision.counts) as Record<string, number>).map(
    ([type, count]) => [type, isShared(type) ? count : count * times] as const,
  );
  const sizes = Object.entries(JSON.parse(revision.listSizes) as ListSizes).map(([list, size]) => {
    const total = list === 'regionsByCountry' ? size.total : size.total * times;
    return [list, { ...size, total }] as const;
  });
  return {
    ...revision,
    number: revision.number + 1,
    counts: JSON.stringify(Object.fromEntries(counts)),
    listSizes: JSON.stringify(Object.fromEntries(sizes)),
  };
}
