import { stringify as canonical } from 'safe-stable-stringify';
import { SHAPES } from '../../model/shape';
import type { GraphState, NodeState, RelationshipState } from '../state';

/** What would have to change for one graph to become the other. */
export interface Plan {
  addedNodes: NodeState[];
  changedNodes: NodeState[];
  retiredNodes: NodeState[];
  addedRelationships: RelationshipState[];
  removedRelationships: RelationshipState[];
}

export function planChange(stored: GraphState, wanted: GraphState): Plan {
  const known = (id: string) => stored.nodes.get(id);
  const nodes = [...wanted.nodes.values()];
  return {
    addedNodes: nodes.filter(({ id }) => !known(id)),
    changedNodes: nodes.filter((node) => known(node.id) && canonical(known(node.id)) !== canonical(node)),
    retiredNodes: [...stored.nodes.values()].filter(({ id }) => !wanted.nodes.has(id)),
    addedRelationships: missingFrom(stored, wanted),
    removedRelationships: missingFrom(wanted, stored),
  };
}

const missingFrom = (here: GraphState, there: GraphState) =>
  [...there.relationships]
    .filter(([key]) => !here.relationships.has(key))
    .map(([, relationship]) => relationship);

const REFERENCES = Object.values(SHAPES).flatMap(({ references }) => Object.values(references));
const REVERSED = new Set(
  REFERENCES.filter(({ reversed }) => reversed).map(({ relationship }) => relationship),
);

/** The entity whose seed has the key that a relationship comes from. */
export const ownerOf = ({ type, from, to }: RelationshipState) => (REVERSED.has(type) ? to : from);

/** The ids of entities that stay and change: themselves, or in what they name. */
export function changedIds(plan: Plan): string[] {
  const settled = new Set([...plan.addedNodes, ...plan.retiredNodes].map(({ id }) => id));
  const naming = [...plan.addedRelationships, ...plan.removedRelationships].map(ownerOf);
  const touched = [...plan.changedNodes.map(({ id }) => id), ...naming];
  return [...new Set(touched.filter((id) => !settled.has(id)))].sort();
}

/** How many entities a plan adds, changes and retires. */
export const countChanges = (plan: Plan): { added: number; changed: number; retired: number } => ({
  added: plan.addedNodes.length,
  changed: changedIds(plan).length,
  retired: plan.retiredNodes.length,
});
