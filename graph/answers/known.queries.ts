/** Everything that a question can name, by id. */
export const NAMEABLE_THINGS = /* cypher */ `
  MATCH (thing:Barrier|Practice|Jurisdiction|Actor|PolicyArea)
  RETURN thing.id AS id, thing.type AS type, thing.nameNl AS nameNl, thing.nameEn AS nameEn,
    thing.altNamesNl AS altNamesNl, thing.altNamesEn AS altNamesEn,
    thing.hiddenNamesNl AS hiddenNamesNl, thing.hiddenNamesEn AS hiddenNamesEn,
    thing.summaryNl AS summaryNl, thing.summaryEn AS summaryEn,
    COLLECT { MATCH (thing)-[:BROADER|PART_OF]->+(whole) RETURN DISTINCT whole.id AS id ORDER BY id } AS above,
    COLLECT { MATCH (thing)-[:RELATED]-(other) RETURN DISTINCT other.id AS id ORDER BY id } AS related
  ORDER BY id`;

/** Every effect of every claim by every adoption; deprecated claims have none. */
export const FINDINGS = /* cypher */ `
  MATCH (barrier:Barrier)<-[concerns:CONCERNS]-(claim:Claim)-[:ABOUT]->(adoption:Adoption)-[:OF]->(practice:Practice)
  WHERE claim.deprecated IS NULL
  MATCH (adoption)<-[:ADOPTED]-(case:Case)
  RETURN claim.id AS claim, concerns.effect AS effect, concerns.basis AS basis, claim.evidence AS evidence,
    claim.confidence AS confidence, barrier.id AS barrier, practice.id AS practice, adoption.id AS adoption,
    case.id AS case, claim.witness AS witness,
    COLLECT {
      MATCH (adoption)-[:TOOK_PLACE_IN]->(:Jurisdiction)-[:PART_OF]->*(place)
      RETURN DISTINCT place.id AS id ORDER BY id
    } AS places
  ORDER BY claim, barrier, adoption`;

/** Limits, with what they are about. */
export const LIMITS = /* cypher */ `
  MATCH (claim:Claim {kind: 'LIMIT'})-[:ABOUT]->(thing)
  WHERE claim.deprecated IS NULL
  WITH claim, thing ORDER BY thing.id
  RETURN claim.id AS claim, collect(thing.id) AS about
  ORDER BY claim`;

/** Claims that differ over an effect, each with the other. */
export const DISPUTES = /* cypher */ `
  MATCH (claim:Claim)-[contests:CONTESTS {over: 'EFFECT'}]-(other:Claim)
  WHERE startNode(contests).deprecated IS NULL
  WITH claim, other ORDER BY other.id
  RETURN claim.id AS claim, collect(other.id) AS about
  ORDER BY claim`;
