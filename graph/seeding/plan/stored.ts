import type { Read } from '../../database/connection';
import { latestRevision } from '../../revision/revision.queries';
import {
  addRelationship,
  digestOf,
  emptyState,
  type GraphState,
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

/** Everything the database holds of the graph. */
export async function storedState(read: Read): Promise<GraphState> {
  const state = emptyState();
  for (const node of await read<NodeState>(STORED_NODES)) state.nodes.set(node.id, node);
  for (const relationship of await read<RelationshipState>(STORED_RELATIONSHIPS))
    addRelationship(state, relationship);
  const classifier = (await latestRevision(read))?.classifier ?? '';
  return { ...state, classifier };
}

/** What applying the wanted graph would change. */
export async function differenceFromStored(read: Read, wanted: GraphState): Promise<Difference> {
  const revision = await latestRevision(read);
  const isStored = revision?.digest === digestOf(wanted);
  return differenceBetween(isStored ? wanted : await storedState(read), wanted);
}
