import { compare, unique } from '../../../graph/model/collections';
import { latestRevision } from '../../../graph/revision/revision.queries';
import { type Plan, planChange } from '../../../graph/seeding/plan/plan';
import { storedState } from '../../../graph/seeding/plan/stored';
import { visible } from '../../../graph/seeding/read/yaml/visible';
import { digestOf } from '../../../graph/seeding/state';
import { readWanted } from '../../../graph/seeding/wanted';
import type { Settings } from '../../settings';
import { type Tell, withGraph } from './seeds';

const alteredText = (plan: Plan): string =>
  `Entities: ${plan.addedNodes.length} missing, ${plan.changedNodes.length} altered, ${plan.retiredNodes.length} too many\n` +
  `Relationships: ${plan.addedRelationships.length} missing, ${plan.removedRelationships.length} too many\n` +
  `Ids: ${namesOf(plan).slice(0, MOST_NAMES).join(', ') || 'none'}${namesOf(plan).length > MOST_NAMES ? ', …' : ''}`;

const MOST_NAMES = 20;

const namesOf = (plan: Plan): string[] => {
  const nodes = [...plan.addedNodes, ...plan.changedNodes, ...plan.retiredNodes].map(({ id }) => id);
  const ends = [...plan.addedRelationships, ...plan.removedRelationships].map(({ from }) => from);
  return unique([...nodes, ...ends])
    .sort(compare)
    .map((id) => visible(String(id)));
};

/** Whether the graph still is what the last apply made of it; prints what is not, as far as the seeds can tell. */
export async function verifyGraph(settings: Settings, tell: Tell, print: Tell): Promise<boolean> {
  return withGraph(settings, tell, async ({ connection: { read } }) => {
    const revision = await latestRevision(read);
    if (!revision) {
      tell('The graph must hold a revision, got none; run seeds apply');
      return false;
    }
    const stored = await storedState(read);
    if (digestOf(stored) === revision.digest) {
      print(`Revision ${revision.number} is as it was applied: ${stored.nodes.size} entities`);
      return true;
    }
    const { state } = await readWanted(settings);
    const isComparable = digestOf(state) === revision.digest;
    if (isComparable) print(alteredText(planChange(stored, state)));
    tell(
      `The graph must be as revision ${revision.number} was applied, got another; ` +
        `${isComparable ? 'run seeds apply, which puts that right' : 'the seeds have changed since; run seeds apply'}`,
    );
    return false;
  });
}
