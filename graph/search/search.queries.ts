import { FOUND, TEXTS } from './search.rows';

/** What the full-text indexes find for each key: the best by score of each query, within the types. */
export const FOUND_THINGS = /* cypher */ `
  UNWIND range(0, size($keys) - 1) AS at
  WITH at, $keys[at].queries AS queries, $keys[at].types AS types
  CALL (queries, types) {
    UNWIND queries AS query
    CALL (query, types) {
      CALL db.index.fulltext.queryNodes(query.index, query.lucene) YIELD node AS thing, score
      WHERE types IS NULL OR thing.type IN types
      RETURN thing, score
      ORDER BY score DESC, thing.id
      LIMIT toInteger($limit)
    }
    WITH thing, min(query.tier) AS tier, max(score) AS score
    RETURN collect(${FOUND}) AS found
  }
  RETURN at, found`;

export const TEXTS_BY_ID = /* cypher */ `
  UNWIND $ids AS id
  MATCH (thing:Entity {id: id})
  RETURN id AS key, ${TEXTS} AS row`;
