import { stringify as canonical } from 'safe-stable-stringify';
import type { Read, Write } from '../../database/connection';
import { readListSizes } from '../../revision/list-sizes';
import type { RevisionRow } from '../../revision/revision.queries';
import type { Classifier } from '../../understanding/classifier/classifier';
import { writeClassifier } from '../../understanding/classifier/classifier.queries';
import { countChanges, type Plan } from '../plan/plan';

const BATCH = 1000;

/** Holds the number of the new revision from the start, so that of two applies at once only one goes on. */
const CREATE_REVISION = /* cypher */ `
  CREATE (revision:Revision)
  SET revision = $revision`;

const DELETE_RELATIONSHIPS = /* cypher */ `
  UNWIND $rows AS row
  MATCH (from:Entity {id: row.from})-[relationship]->(to:Entity {id: row.to})
  WHERE type(relationship) = row.type AND properties(relationship) = row.properties
  DELETE relationship`;

const DELETE_NODES = /* cypher */ `
  UNWIND $rows AS row
  MATCH (node:Entity {id: row.id})
  DETACH DELETE node`;

export const MERGE_NODES = /* cypher */ `
  UNWIND $rows AS row
  MERGE (node:Entity {id: row.id})
  REMOVE node:$([label IN labels(node) WHERE label <> 'Entity'])
  SET node = row.properties
  SET node:$(row.labels)`;

const CREATE_RELATIONSHIPS = /* cypher */ `
  UNWIND $rows AS row
  MATCH (from:Entity {id: row.from})
  MATCH (to:Entity {id: row.to})
  CREATE (from)-[relationship:$(row.type)]->(to)
  SET relationship = row.properties`;

const SET_LIST_SIZES = /* cypher */ `
  MATCH (revision:Revision {number: $number})
  SET revision.listSizes = $listSizes`;

/**
 * Carries out a plan in one transaction, so that readers see the old graph or the new one and nothing between; with a
 * classifier where another one is wanted. Gives the revision with the sizes of its lists.
 */
export function applyPlan(
  write: Write,
  plan: Plan,
  revision: Omit<RevisionRow, 'listSizes'>,
  classifier: Classifier | null,
): Promise<RevisionRow> {
  return write(async (run) => {
    await run(CREATE_REVISION, { revision });
    await inBatches(run, DELETE_RELATIONSHIPS, plan.removedRelationships);
    await inBatches(run, DELETE_NODES, plan.retiredNodes);
    await inBatches(run, MERGE_NODES, [...plan.addedNodes, ...plan.changedNodes]);
    await inBatches(run, CREATE_RELATIONSHIPS, plan.addedRelationships);
    if (classifier) await writeClassifier(run, revision.classifier, classifier);
    const listSizes = canonical(await readListSizes(run))!;
    await run(SET_LIST_SIZES, { number: revision.number, listSizes });
    return { ...revision, listSizes };
  });
}

async function inBatches(run: Read, statement: string, rows: object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await run(statement, { rows: rows.slice(at, at + BATCH) });
}

/** The revision that follows `previous` once the plan is carried out. */
export function nextRevision(
  previous: RevisionRow | null,
  plan: Plan,
  made: Pick<RevisionRow, 'digest' | 'inputs' | 'classifier'> & { counts: Record<string, number> },
): Omit<RevisionRow, 'listSizes'> {
  return {
    number: (previous?.number ?? 0) + 1,
    appliedAt: new Date().toISOString(),
    digest: made.digest,
    inputs: made.inputs,
    classifier: made.classifier,
    ...countChanges(plan),
    counts: JSON.stringify(made.counts),
  };
}
