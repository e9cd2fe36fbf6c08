import { stringify as canonical } from 'safe-stable-stringify';
import type { Connection } from '../../database/connection';
import { AWAIT_INDEXES } from '../../database/migrations';
import { type Progress, whileOthersGoOn } from '../../progress';
import { latestRevision, type RevisionRow } from '../../revision/revision.queries';
import type { Classifier } from '../../understanding/classifier/classifier';
import { classifierInPieces } from '../../understanding/classifier/train';
import { listSizesOf } from '../derive/list-sizes';
import { differenceBetween } from '../plan/difference';
import { type Plan, planChange } from '../plan/plan';
import { recordOf } from '../plan/record';
import { storedState } from '../plan/stored';
import { countByType } from '../read/entities';
import type { SeedFolders } from '../read/seed-folders';
import { digestOf, type GraphState } from '../state';
import { readWanted, type Wanted } from '../wanted';
import { applyPlan, nextRevision } from './apply-plan';
import { inputsDigest } from './inputs';

/** Notes that other inputs gave the same graph, whose lists may be reckoned in another way. */
const SET_INPUTS = /* cypher */ `
  MATCH (revision:Revision {number: $number})
  SET revision.inputs = $inputs, revision.listSizes = $listSizes`;

/** Seeds that leave so little of the graph that it is hardly meant so. Nothing was changed. */
export class RetiresMost extends Error {
  constructor(retired: number, stored: number) {
    super(
      `Seeds must leave at least half of the graph, got ${stored - retired} of ${stored} entities left. Nothing was changed. ` +
        'Look at SEEDS and at the plan; run npm run seeds -- apply --retire-most where that is meant',
    );
    this.name = 'RetiresMost';
  }
}

/** So many entities may go without more ado, of however few. */
const FEW = 10;

/** Whether so little is left that somebody has to say that it is meant. */
export const retiresMost = (retired: number, stored: number): boolean => retired > Math.max(stored / 2, FEW);

export interface ApplyOptions {
  /** Retires whatever is to be retired, all of the graph if the seeds are empty. */
  retireMost?: boolean;
  /** The graph is known to be another than its revision says, and is put right. */
  isAltered?: boolean;
}

/** Makes the database hold what the seeds ask for, under a new revision; makes none where it already does. */
export async function apply(
  connection: Connection,
  folders: SeedFolders,
  progress: Progress,
  { retireMost = false, isAltered = false }: ApplyOptions = {},
): Promise<RevisionRow> {
  const [previous, inputs] = await Promise.all([latestRevision(connection.read), inputsDigest(folders)]);
  if (previous?.inputs === inputs && !isAltered) return previous;
  const wanted = await progress('Reading seeds', () => readWanted(folders, { mayBeEmpty: retireMost }));
  const digest = digestOf(wanted.state);
  const listSizes = canonical(listSizesOf(wanted.state))!;
  if (previous?.digest === digest && !isAltered) {
    await connection.write((run) => run(SET_INPUTS, { number: previous.number, inputs, listSizes }));
    return { ...previous, inputs, listSizes };
  }
  const stored = await storedState(connection.read);
  const plan = planChange(stored, wanted.state);
  if (!retireMost && retiresMost(plan.retiredNodes.length, stored.nodes.size))
    throw new RetiresMost(plan.retiredNodes.length, stored.nodes.size);
  // What others wrote is no change of the seeds, and of a first graph everything is new.
  const isTold = previous !== null && !isAltered;
  const classifier = trainWhereNew(wanted, stored.classifier, progress);
  return progress(`Seeding ${wanted.state.nodes.size} entities`, async () => {
    const next = nextRevision(previous, plan, {
      digest,
      inputs,
      classifier: wanted.state.classifier,
      counts: countByType(wanted.state.nodes.values()),
      listSizes,
    });
    const changes = isTold
      ? recordOf(differenceBetween(stored, wanted.state, plan), stored, wanted.state)
      : undefined;
    await applyPlan(connection.write, plan, next, { training: classifier, changes });
    await connection.read(AWAIT_INDEXES);
    if (isMuchOfIt(plan, stored)) await connection.read(PREPARE_FOR_REPLANNING);
    return next;
  });
}

/** The classifier that the seeds ask for; null where the graph has it. It is trained while the database writes. */
async function trainWhereNew(
  { state, training }: Wanted,
  stored: string,
  progress: Progress,
): Promise<Classifier | null> {
  if (stored === state.classifier) return null;
  return progress('Training the classifier', () => whileOthersGoOn(classifierInPieces(training)));
}

/** Lets the planner see the new contents. It forgets all plans, so that the next questions are slow: seconds in all. */
const PREPARE_FOR_REPLANNING = /* cypher */ `CALL db.prepareForReplanning()`;

/**
 * Whether a plan adds or retires so much of a graph that statements may want other plans. After less, Neo4j makes them anew by
 * itself, one by one, where its counts have drifted.
 */
const isMuchOfIt = ({ addedNodes, retiredNodes }: Plan, { nodes }: Pick<GraphState, 'nodes'>): boolean =>
  addedNodes.length + retiredNodes.length > nodes.size / 3;
