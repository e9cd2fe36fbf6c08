import type { Read } from '../../database/connection';
import { latestRevision, type RevisionRow } from '../../revision/revision.queries';
import {
  digestOf,
  emptyState,
  type GraphState,
  keyOf,
  type NodeState,
  type RelationshipState,
} from '../state';
import { type Difference, differenceBetween } from './difference';

const STORED_NODES = /* cypher */ `
  MATCH (node:Entity)
  RETURN node.id AS id, node.type AS type, properties(node) AS properties,
    COLLECT { UNWIND labels(node) AS label WITH label WHERE label <> 'Entity' RETURN label ORDER BY label } AS labels`;

const STORED_RELATIONSHIPS = /* cypher */ `
  MATCH (from:Entity)-[relationship]->(to:Entity)
  RETURN type(relationship) AS type, from.id AS from, to.id AS to, properties(relationship) AS properties`;

const STORED_CLASSIFIERS = /* cypher */ `
  MATCH (classifier:Classifier)
  RETURN classifier.digest AS digest
  ORDER BY digest`;

/** Everything the database holds of the graph. A relationship that is there twice is another one than wanted. */
export async function storedState(read: Read): Promise<GraphState> {
  const state = emptyState();
  for (const node of await read<NodeState>(STORED_NODES)) state.nodes.set(node.id, node);
  const repeated = new Set<string>();
  for (const relationship of await read<RelationshipState>(STORED_RELATIONSHIPS)) {
    const key = keyOf(relationship);
    if (state.relationships.has(key)) repeated.add(key);
    state.relationships.set(key, relationship);
  }
  for (const key of repeated) {
    state.relationships.set(`${key} twice`, state.relationships.get(key)!);
    state.relationships.delete(key);
  }
  const classifiers = await read<{ digest: string }>(STORED_CLASSIFIERS);
  return { ...state, classifier: classifiers.map(({ digest }) => digest).join(' ') };
}

/** Whether the graph still is what its revision made it: nobody wrote in it by other means. */
export const holdsRevision = async (read: Read, revision: Pick<RevisionRow, 'digest'>): Promise<boolean> =>
  digestOf(await storedState(read)) === revision.digest;

/** What applying the wanted graph would change. */
export async function differenceFromStored(read: Read, wanted: GraphState): Promise<Difference> {
  const revision = await latestRevision(read);
  const isStored = revision?.digest === digestOf(wanted);
  return differenceBetween(isStored ? wanted : await storedState(read), wanted);
}
