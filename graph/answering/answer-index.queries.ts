/** Everything that a question can name, by id. */
export const QUESTION_ENTITIES = /* cypher */ `
  MATCH (entity:Barrier|Practice|Jurisdiction|Actor|PolicyArea|Case)
  RETURN entity.id AS id, entity.type AS type, entity.nameNl AS nameNl, entity.nameEn AS nameEn,
    entity.altNamesNl AS altNamesNl, entity.altNamesEn AS altNamesEn,
    entity.hiddenNamesNl AS hiddenNamesNl, entity.hiddenNamesEn AS hiddenNamesEn,
    entity.summaryNl AS summaryNl, entity.summaryEn AS summaryEn,
    COLLECT { MATCH (entity)-[:BROADER|PART_OF]->+(whole) RETURN DISTINCT whole.id AS id ORDER BY id } AS above,
    COLLECT { MATCH (entity)-[:RELATED]-(other) RETURN DISTINCT other.id AS id ORDER BY id } AS related,
    COLLECT { MATCH (entity:Case)-[:TOOK_PLACE_IN|TOOK_PART_IN]-(other) RETURN DISTINCT other.id AS id ORDER BY id } AS involved
  ORDER BY id`;

/** Every effect of every claim by every adoption, with the places of the adoption itself; deprecated claims have none. */
export const FINDINGS = /* cypher */ `
  MATCH (barrier:Barrier)<-[concerns:CONCERNS]-(claim)
  WHERE claim.deprecated IS NULL
  WITH claim, collect(concerns {barrier: barrier.id, .effect, .basis}) AS effects
  MATCH (claim)-[:ABOUT]->(adoption:Adoption)
  WITH adoption, collect(claim {.id, .evidence, .confidence, .witness, effects: effects}) AS claims
  MATCH (adoption)-[:OF]->(practice)
  MATCH (adoption)<-[:ADOPTED]-(case)
  WITH claims, adoption.id AS adoption, practice.id AS practice, case.id AS case,
    COLLECT { MATCH (adoption)-[:TOOK_PLACE_IN]->(place) RETURN place.id AS id ORDER BY id } AS places
  UNWIND claims AS claim
  UNWIND claim.effects AS effect
  RETURN claim.id AS claim, effect.effect AS effect, effect.basis AS basis, claim.evidence AS evidence,
    claim.confidence AS confidence, claim.witness AS witness, effect.barrier AS barrier,
    practice, adoption, case, places
  ORDER BY claim, barrier, adoption`;

/** Limits, with what they are about. */
export const LIMITS = /* cypher */ `
  MATCH (claim:Claim {kind: 'LIMIT'})-[:ABOUT]->(entity)
  WHERE claim.deprecated IS NULL
  WITH claim, entity ORDER BY entity.id
  RETURN claim.id AS claim, collect(entity.id) AS about
  ORDER BY claim`;

/** Claims that differ over an effect, each with the other. */
export const DISPUTES = /* cypher */ `
  MATCH (claim:Claim)-[:CONTESTS {over: 'EFFECT'}]-(other:Claim)
  WHERE claim.deprecated IS NULL AND other.deprecated IS NULL
  WITH claim, other ORDER BY other.id
  RETURN claim.id AS claim, collect(other.id) AS about
  ORDER BY claim`;
