import type { Read } from '../../database/connection';
import type { EntityType } from '../../model/shape';
import {
  addRelationship,
  emptyState,
  type GraphState,
  type Properties,
  type RelationshipState,
} from '../state';

export const STORED_NODES = /* cypher */ `
  MATCH (node:Entity)
  RETURN node.id AS id, node.type AS type, properties(node) AS properties`;

export const STORED_RELATIONSHIPS = /* cypher */ `
  MATCH (from:Entity)-[relationship]->(to:Entity)
  RETURN type(relationship) AS type, from.id AS from, to.id AS to, properties(relationship) AS properties`;

/** Everything the database holds of the graph. */
export async function storedState(read: Read): Promise<GraphState> {
  const state = emptyState();
  for (const { id, type, properties } of await read<{ id: string; type: EntityType; properties: Properties }>(
    STORED_NODES,
  )) {
    state.nodes.set(id, { id, type, properties });
  }
  for (const relationship of await read<RelationshipState>(STORED_RELATIONSHIPS))
    addRelationship(state, relationship);
  return state;
}
