import { ENTITY_TYPES } from '../../model/shape';
import type { EntityName, FieldChange, RankingChange } from '../../revision/changes';
import type { GraphState } from '../state';
import { fieldChanges } from './fields';
import { type Plan, planChange } from './plan';
import { rankingChanges } from './rankings';

/** What a plan means to a person; entities by type, then id. */
export interface Difference {
  /** Whether there is no graph yet. */
  isFirst: boolean;
  added: EntityName[];
  changed: (EntityName & { fields: FieldChange[] })[];
  /** Entities whose own seed is unchanged, but whose computed values change: a ranking, the name of a witness. */
  following: EntityName[];
  retired: EntityName[];
  rankings: RankingChange[];
  /** Whether questions are understood by other labels, definitions or sentences, so that the classifier is trained anew. */
  isTrainedAnew: boolean;
}

/** What happens to the stored graph when it becomes the wanted one. */
export function differenceBetween(
  stored: GraphState,
  wanted: GraphState,
  plan: Plan = planChange(stored, wanted),
): Difference {
  const touched = [...fieldChanges(plan, stored, wanted)]
    .map(([id, fields]) => ({ type: wanted.nodes.get(id)!.type, id, fields }))
    .sort(byTypeAndId);
  return {
    isFirst: stored.nodes.size === 0,
    added: plan.addedNodes.map(nameOf).sort(byTypeAndId),
    changed: touched.filter(({ fields }) => fields.length > 0),
    following: touched.filter(({ fields }) => fields.length === 0).map(nameOf),
    retired: plan.retiredNodes.map(nameOf).sort(byTypeAndId),
    rankings: rankingChanges(plan, stored, wanted),
    isTrainedAnew: stored.classifier !== wanted.classifier,
  };
}

const nameOf = ({ type, id }: EntityName): EntityName => ({ type, id });

const byTypeAndId = (a: EntityName, b: EntityName) =>
  ENTITY_TYPES.indexOf(a.type) - ENTITY_TYPES.indexOf(b.type) || (a.id < b.id ? -1 : 1);
