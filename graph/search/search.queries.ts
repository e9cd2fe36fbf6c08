import { LABELS, TEXTS } from './search.rows';

/** What the full-text indexes find for each key: the best by score of each query, within the types. */
export const FOUND_ENTITIES = /* cypher */ `
  UNWIND range(0, size($keys) - 1) AS at
  WITH at, $keys[at].queries AS queries, $keys[at].types AS types
  CALL (queries, types) {
    UNWIND range(0, size(queries) - 1) AS number
    WITH number, queries[number] AS query, types
    CALL (query, types) {
      CALL db.index.fulltext.queryNodes(query.index, query.lucene,
        CASE WHEN types IS NULL THEN {limit: toInteger($limit)} ELSE {} END) YIELD node AS entity, score
      WHERE types IS NULL OR entity.type IN types
      RETURN entity, score
      LIMIT toInteger($limit)
    }
    RETURN collect([number, score, entity.type, entity.id,
      CASE WHEN query.withLabels THEN ${LABELS} END]) AS found
  }
  RETURN at, found`;

export const TEXTS_BY_ID = /* cypher */ `
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  RETURN id AS key, ${TEXTS} AS row`;
