import type { EntityType } from '../../model/shape';

/** Which entity, without its properties: enough to load it by the loader of its type. */
export interface EntityReference {
  type: EntityType;
  id: string;
}

export const ENTITIES_BY_ID = /* cypher */ `
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  RETURN id AS key, entity {.type, .id} AS row`;

/** Entities that had another id before. */
export const ENTITIES_BY_FORMER_ID = /* cypher */ `
  MATCH (entity:Entity)
  WHERE entity.formerIds IS NOT NULL
  UNWIND entity.formerIds AS formerId
  WITH entity, formerId
  WHERE formerId IN $ids
  RETURN formerId AS key, entity {.type, .id} AS row`;
