import { FOUND, TEXTS } from './search.rows';

/** What the full-text indexes find for each key: the best by score of each query, within the types. */
export const FOUND_ENTITIES = /* cypher */ `
  UNWIND range(0, size($keys) - 1) AS at
  WITH at, $keys[at].queries AS queries, $keys[at].types AS types
  CALL (queries, types) {
    UNWIND queries AS query
    CALL (query, types) {
      CALL db.index.fulltext.queryNodes(query.index, query.lucene) YIELD node AS entity, score
      WHERE types IS NULL OR entity.type IN types
      RETURN entity, score
      ORDER BY score DESC, entity.id
      LIMIT toInteger($limit)
    }
    WITH entity, min(query.tier) AS tier, max(score) AS score
    RETURN collect(${FOUND}) AS found
  }
  RETURN at, found`;

export const TEXTS_BY_ID = /* cypher */ `
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  RETURN id AS key, ${TEXTS} AS row`;
