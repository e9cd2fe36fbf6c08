/** Everything that a question can name, by id, with all columns of its row. */
export const QUESTION_ENTITIES = /* cypher */ `
  MATCH (entity:Barrier|Practice|Jurisdiction|Actor|PolicyArea|Case|Webinar)
  RETURN entity.id AS id, entity.type AS type, entity.nameNl AS nameNl, entity.nameEn AS nameEn,
    entity.altNamesNl AS altNamesNl, entity.altNamesEn AS altNamesEn,
    entity.hiddenNamesNl AS hiddenNamesNl, entity.hiddenNamesEn AS hiddenNamesEn,
    entity.summaryNl AS summaryNl, entity.summaryEn AS summaryEn, entity.sameAs AS sameAs, entity.kind AS kind,
    entity.corner AS corner, entity.url AS url, entity.date AS date,
    entity.periodFrom AS periodFrom, entity.periodTo AS periodTo,
    COLLECT { MATCH (entity)-[:BROADER|PART_OF]->+(whole) RETURN DISTINCT whole.id AS id ORDER BY id } AS above,
    COLLECT { MATCH (entity)-[:RELATED]-(other) RETURN DISTINCT other.id AS id ORDER BY id } AS related,
    COLLECT { MATCH (entity:Case)-[:TOOK_PLACE_IN|TOOK_PART_IN|IN_AREA|DISCUSSES]-(other)
      WHERE NOT other:Publication RETURN DISTINCT other.id AS id ORDER BY id } AS involved
  ORDER BY id`;

/** Every adoption, with its places. */
export const ADOPTIONS = /* cypher */ `
  MATCH (practice:Practice)<-[:OF]-(adoption:Adoption)<-[:ADOPTED]-(case:Case)
  RETURN adoption.id AS adoption, adoption.status AS status, practice.id AS practice, case.id AS case,
    COLLECT { MATCH (adoption)-[:TOOK_PLACE_IN]->(place) RETURN place.id AS id ORDER BY id } AS jurisdictions,
    COLLECT { MATCH (adoption)-[:BEARS_ON]->(barrier) RETURN barrier.id AS id ORDER BY id } AS bearsOn
  ORDER BY adoption`;

/** What claims say of barriers, with the adoptions that they are about; deprecated claims say nothing. */
export const EFFECTS = /* cypher */ `
  MATCH (barrier:Barrier)<-[concerns:CONCERNS]-(claim)
  WHERE claim.deprecated IS NULL
  RETURN claim.id AS claim, concerns.effect AS effect, concerns.basis AS basis, claim.measureDesign AS design,
    claim.evidence AS evidence, claim.confidence AS confidence, claim.witness AS witness, barrier.id AS barrier,
    EXISTS { MATCH (claim)-[:WITNESSED_BY]->(actor:Actor) WHERE actor.kind IN $official } AS official,
    COLLECT { MATCH (claim)-[:ABOUT]->(adoption:Adoption) RETURN adoption.id AS id ORDER BY id } AS adoptions
  ORDER BY claim, barrier`;

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

/** Lessons, with what they are drawn from, answer and recommend. */
export const LESSONS = /* cypher */ `
  MATCH (lesson:Lesson)
  RETURN lesson.id AS id, lesson.confidence AS confidence,
    COLLECT { MATCH (lesson)-[:DRAWN_FROM]->(case) RETURN case.id AS id ORDER BY id } AS drawnFrom,
    COLLECT { MATCH (lesson)-[:ANSWERS]->(barrier) RETURN barrier.id AS id ORDER BY id } AS answers,
    COLLECT { MATCH (lesson)-[:RECOMMENDS]->(practice) RETURN practice.id AS id ORDER BY id } AS recommends
  ORDER BY id`;
