import { JURISDICTION } from '../concepts/jurisdiction/jurisdiction.rows';
import { LABELS, TEXTS } from './search.rows';

/**
 * From an entity to the places that it belongs to, its own or those of what it is about, is drawn from or discusses. A practice belongs
 * where it was adopted, a source to what it is cited for.
 */
const BELONGS = /* cypher */ `(entity)<-[:OF|CITES*0..1]-()-[:ABOUT|DRAWN_FROM|DISCUSSES*0..1]->()
      -[:TOOK_PLACE_IN|STANDS_IN|ACTS_IN|HOLDS_IN*0..1]->(:Jurisdiction)-[:PART_OF*0..]->(jurisdiction:Jurisdiction)`;

/**
 * What the full-text indexes find for each key: the best by score of each query, within the types and the places. What belongs to
 * places is found from there, once for each key: far less than to ask it of all that the indexes find.
 */
export const FOUND_ENTITIES = /* cypher */ `
  UNWIND range(0, size($keys) - 1) AS at
  WITH at, $keys[at].queries AS queries, $keys[at].types AS types, $keys[at].in AS places
  CALL (places) {
    UNWIND places AS place
    MATCH (jurisdiction:Jurisdiction {id: place})
    MATCH ${BELONGS}
    RETURN collect(DISTINCT entity.id) AS belonging
  }
  CALL (queries, types, places, belonging) {
    UNWIND range(0, size(queries) - 1) AS number
    WITH number, queries[number] AS query, types, places, belonging
    CALL (query, types, places, belonging) {
      CALL db.index.fulltext.queryNodes(query.index, query.lucene,
        CASE WHEN types IS NULL AND places IS NULL THEN {limit: toInteger($limit)} ELSE {} END) YIELD node AS entity, score
      WHERE (types IS NULL OR entity.type IN types) AND (places IS NULL OR entity.id IN belonging)
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

export const PLACES_BY_ID = /* cypher */ `
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  MATCH ${BELONGS}
  WITH DISTINCT id, jurisdiction ORDER BY jurisdiction.id
  RETURN id AS key, collect(${JURISDICTION}) AS rows`;
