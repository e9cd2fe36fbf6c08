import { stringify as canonical } from 'safe-stable-stringify';
import type { Connection, Read } from '../../database/connection';
import { AWAIT_INDEXES } from '../../database/migrations';
import type { Progress } from '../../progress';
import { readListSizes } from '../../revision/list-sizes';
import { latestRevision, type RevisionRow } from '../../revision/revision.queries';
import type { Classifier } from '../../understanding/classifier/classifier';
import { trainClassifier } from '../../understanding/classifier/train';
import { planChange } from '../plan/plan';
import { storedState } from '../plan/stored';
import { countByType } from '../read/entities';
import type { SeedFolders } from '../read/seed-folders';
import { digestOf } from '../state';
import { readWanted, type Wanted } from '../wanted';
import { applyPlan, nextRevision } from './apply-plan';
import { inputsDigest } from './inputs';

/** Notes that other inputs gave the same graph, whose lists may be read in another way. */
const SET_INPUTS = /* cypher */ `
  MATCH (revision:Revision {number: $number})
  SET revision.inputs = $inputs, revision.listSizes = $listSizes`;

/** Makes the database hold what the seeds ask for, under a new revision; makes none where it already does. */
export async function apply(
  connection: Connection,
  folders: SeedFolders,
  progress: Progress,
): Promise<RevisionRow> {
  const [previous, inputs] = await Promise.all([latestRevision(connection.read), inputsDigest(folders)]);
  if (previous?.inputs === inputs) return previous;
  const wanted = await progress('Reading seeds', () => readWanted(folders));
  const digest = digestOf(wanted.state);
  if (previous?.digest === digest) {
    const listSizes = canonical(await readListSizes(connection.read))!;
    await connection.write((run) => run(SET_INPUTS, { number: previous.number, inputs, listSizes }));
    return { ...previous, inputs, listSizes };
  }
  const classifier = await trainWhereNew(wanted, previous, progress);
  return progress(`Seeding ${wanted.state.nodes.size} entities`, async () => {
    const plan = planChange(await storedState(connection.read), wanted.state);
    const next = nextRevision(previous, plan, {
      digest,
      inputs,
      classifier: wanted.state.classifier,
      counts: countByType(wanted.state.nodes.values()),
    });
    const applied = await applyPlan(connection.write, plan, next, classifier);
    await settle(connection.read);
    return applied;
  });
}

/** The classifier that the seeds ask for; null where the graph has it. */
async function trainWhereNew(
  { state, training }: Wanted,
  previous: RevisionRow | null,
  progress: Progress,
): Promise<Classifier | null> {
  if (previous?.classifier === state.classifier) return null;
  return progress('Training the classifier', async () => trainClassifier(training));
}

const PREPARE_FOR_REPLANNING = /* cypher */ `CALL db.prepareForReplanning()`;

/** Lets the planner see the new contents, so that the first questions are as quick as later ones. */
async function settle(read: Read): Promise<void> {
  await read(AWAIT_INDEXES);
  await read(PREPARE_FOR_REPLANNING);
}
