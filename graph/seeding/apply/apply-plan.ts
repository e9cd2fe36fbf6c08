import type { Read, Write } from '../../database/connection';
import type { RevisionRow } from '../../revision/revision.queries';
import type { Classifier } from '../../understanding/classifier/classifier';
import { writeClassifier } from '../../understanding/classifier/classifier.queries';
import { countChanges, type Plan } from '../plan/plan';
import { holdsRevision } from '../plan/stored';

const BATCH = 1000;

/** Another apply has finished between reading the graph and writing it. Nothing was changed. */
export class ApplyOvertaken extends Error {
  constructor(revision: Pick<RevisionRow, 'number'>, cause: unknown) {
    super(
      `An apply must be the only one at a time, got another that made revision ${revision.number} meanwhile. ` +
        'Nothing was changed by this one; run it again',
      { cause },
    );
    this.name = 'ApplyOvertaken';
  }
}

/** What was written is not what the seeds ask for. It was taken back. */
export class WrongGraph extends Error {
  constructor() {
    super(
      'The graph must come out as the seeds ask for, got another one. Nothing was changed. ' +
        'Neo4j 5.26 before 5.26.5 can mix up relationships: look at the version of the server',
    );
    this.name = 'WrongGraph';
  }
}

/** Holds the number of the new revision from the start, so that of two applies at once only one goes on. */
const CREATE_REVISION = /* cypher */ `
  CREATE (revision:Revision)
  SET revision = $revision, revision.changes = $changes`;

const DELETE_RELATIONSHIPS = /* cypher */ `
  UNWIND $rows AS row
  MATCH (from:Entity {id: row.from})-[relationship]->(to:Entity {id: row.to})
  WHERE type(relationship) = row.type AND properties(relationship) = row.properties
  DELETE relationship`;

const DELETE_NODES = /* cypher */ `
  UNWIND $rows AS row
  MATCH (node:Entity {id: row.id})
  DETACH DELETE node`;

/** Nodes that somebody else made: ours all have an id. */
const DELETE_NODES_WITHOUT_ID = /* cypher */ `
  MATCH (node:Entity)
  WHERE node.id IS NULL
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

/** What a plan is carried out with. */
interface Beside {
  /** The classifier, where another one is wanted. */
  training?: Promise<Classifier | null> | null;
  /** What the revision changes, as JSON of `Changes`; of null where that is not told. */
  changes?: string | undefined;
}

/**
 * Carries out a plan in one transaction, so that readers see the old graph or the new one and nothing between; with a
 * classifier where another one is wanted. What was written is read back before it is committed.
 */
export function applyPlan(
  write: Write,
  plan: Plan,
  revision: RevisionRow,
  { training = null, changes = 'null' }: Beside = {},
): Promise<void> {
  return write(async (run) => {
    await run(CREATE_REVISION, { revision, changes }).catch((error: unknown) => {
      throw isTaken(error) ? new ApplyOvertaken(revision, error) : error;
    });
    await inBatches(run, DELETE_RELATIONSHIPS, plan.removedRelationships);
    await inBatches(run, DELETE_NODES, plan.retiredNodes);
    if (plan.retiredNodes.some(({ id }) => id === null)) await run(DELETE_NODES_WITHOUT_ID);
    await inBatches(run, MERGE_NODES, [...plan.addedNodes, ...plan.changedNodes]);
    await inBatches(run, CREATE_RELATIONSHIPS, plan.addedRelationships);
    const classifier = await training;
    if (classifier) await writeClassifier(run, revision.classifier, classifier);
    if (!(await holdsRevision(run, revision))) throw new WrongGraph();
  });
}

/** Whether a statement failed as a constraint of ours forbids it: the number of the revision is taken. */
const isTaken = (error: unknown) =>
  (error as { code?: unknown } | null)?.code === 'Neo.ClientError.Schema.ConstraintValidationFailed';

async function inBatches(run: Read, statement: string, rows: object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await run(statement, { rows: rows.slice(at, at + BATCH) });
}

/** The revision that follows `previous` once the plan is carried out. */
export function nextRevision(
  previous: RevisionRow | null,
  plan: Plan,
  made: Pick<RevisionRow, 'digest' | 'inputs' | 'classifier' | 'listSizes'> & {
    counts: Record<string, number>;
  },
): RevisionRow {
  return {
    number: (previous?.number ?? 0) + 1,
    appliedAt: new Date().toISOString(),
    digest: made.digest,
    inputs: made.inputs,
    classifier: made.classifier,
    ...countChanges(plan),
    counts: JSON.stringify(made.counts),
    listSizes: made.listSizes,
  };
}
