import { ENTITY } from './entity.rows';

export const ENTITIES_BY_ID = /* cypher */ `
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  RETURN id AS key, ${ENTITY} AS row`;

/** Entities that had another id before. */
export const ENTITIES_BY_FORMER_ID = /* cypher */ `
  MATCH (entity:Entity)
  WHERE entity.formerIds IS NOT NULL
  UNWIND entity.formerIds AS formerId
  WITH entity, formerId
  WHERE formerId IN $ids
  RETURN formerId AS key, ${ENTITY} AS row`;
