import { stringify as canonical } from 'safe-stable-stringify';
import { openConnection } from '../graph/database/connection';
import { createProgress } from '../graph/progress';
import { latestRevision, type RevisionRow } from '../graph/revision/revision.queries';
import { apply } from '../graph/seeding/apply/apply';
import { applyPlan, nextRevision } from '../graph/seeding/apply/apply-plan';
import { listSizesOf } from '../graph/seeding/derive/list-sizes';
import { planChange } from '../graph/seeding/plan/plan';
import { countByType } from '../graph/seeding/read/entities';
import { digestOf } from '../graph/seeding/state';
import { readWanted } from '../graph/seeding/wanted';
import { ROOT } from './database';
import { namedServer } from './sides/process';

const connection = openConnection(namedServer(), { database: 'neo4j', timeout: 120_000 });

type Change = () => Promise<void>;

/**
 * Applies the first of some folders of seeds, and prepares what leads from each to the next: reading seeds takes seconds of
 * CPU, which would be measured too. What is left of an apply is its transaction.
 */
async function prepare(folders: readonly string[]): Promise<Change[]> {
  await apply(
    connection,
    { root: ROOT, seeds: folders[0]! },
    createProgress(() => undefined),
  );
  const changes: Change[] = [];
  let { state: before } = await readWanted({ root: ROOT, seeds: folders[0]! });
  for (const seeds of folders.slice(1)) {
    const { state } = await readWanted({ root: ROOT, seeds });
    if (state.classifier !== before.classifier)
      throw new Error('A change must leave the classifier as it is, got one that trains another');
    const plan = planChange(before, state);
    const made = {
      digest: digestOf(state),
      inputs: seeds,
      classifier: state.classifier,
      counts: countByType(state.nodes.values()),
      listSizes: canonical(listSizesOf(state))!,
    };
    changes.push(async () => {
      const previous = (await latestRevision(connection.read)) as RevisionRow;
      await applyPlan(connection.write, plan, nextRevision(previous, plan, made));
    });
    before = state;
  }
  return changes;
}

let changes: Change[] = [];

process.on('message', async (message: { folders: string[] } | { change: number }) => {
  if ('folders' in message) changes = await prepare(message.folders);
  else await changes[message.change]!();
  process.send!('done');
});

process.once('disconnect', () => void connection.close());
