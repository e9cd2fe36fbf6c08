import { canonical, type GraphState, type NodeState, type RelationshipState } from './state';

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

/** How many things a plan adds, changes (themselves or what they point to) and retires. */
export function countChanges(plan: Plan): { added: number; changed: number; retired: number } {
  const settled = new Set([...plan.addedNodes, ...plan.retiredNodes].map(({ id }) => id));
  const touched = [...plan.addedRelationships, ...plan.removedRelationships].map(({ from }) => from);
  const changed = new Set(
    [...plan.changedNodes.map(({ id }) => id), ...touched].filter((id) => !settled.has(id)),
  );
  return { added: plan.addedNodes.length, changed: changed.size, retired: plan.retiredNodes.length };
}
