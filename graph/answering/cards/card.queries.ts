import { CLAIM } from '../../concepts/claim/claim.rows';

/** All that cards of practices are made of, beside what is kept in memory. */
export const EVIDENCE_BY_PRACTICE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (practice:Practice {id: id})
  RETURN id AS key, {
    adoptions: COLLECT {
      MATCH (practice)<-[:OF]-(adoption:Adoption)<-[:ADOPTED]-(case:Case)
      WITH adoption, case ORDER BY adoption.id
      RETURN adoption {.status, adoption: adoption.id, case: case.id, places: COLLECT {
        MATCH (adoption)-[:TOOK_PLACE_IN]->()-[:PART_OF*0..]->(place)
        RETURN DISTINCT place.id AS place ORDER BY place } }
    },
    claims: COLLECT {
      MATCH (practice)<-[:OF*0..1]-()<-[:ABOUT]-(claim:Claim)
      WHERE claim.kind IN ['MECHANISM', 'COST', 'LIMIT'] OR claim.measureDesign IS NOT NULL
        OR claim.failure IS NOT NULL OR claim.subgroupNl IS NOT NULL OR claim.subgroupEn IS NOT NULL
      WITH DISTINCT claim ORDER BY claim.id
      RETURN {claim: ${CLAIM}, about: COLLECT {
        MATCH (claim)-[:ABOUT]->(subject)
        RETURN subject.id AS subject ORDER BY subject } }
    }
  } AS row`;
