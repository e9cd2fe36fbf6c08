/** Every adoption: what of, where, since when, how it stands, and the barriers that a researcher thinks it bears on. */
export const OBSERVED_ADOPTIONS = /* cypher */ `
  MATCH (adoption:Adoption)
  RETURN adoption.id AS id, adoption.practiceId AS practice, adoption.caseId AS case, adoption.status AS status,
    adoption.periodFrom AS since,
    COLLECT { MATCH (adoption)-[:TOOK_PLACE_IN]->(place) RETURN place.id ORDER BY place.id } AS jurisdictions,
    COLLECT { MATCH (adoption)-[:BEARS_ON]->(barrier) RETURN barrier.id ORDER BY barrier.id } AS bearsOn
  ORDER BY id`;

/** Every claim in use about adoptions and cases, with its effects and sources. */
export const OBSERVED_CLAIMS = /* cypher */ `
  MATCH (claim:Claim)-[:ABOUT]->(subject:Adoption|Case)
  WHERE claim.deprecated IS NULL
  WITH claim, subject.id AS subject ORDER BY subject
  WITH claim, collect(subject) AS about
  RETURN claim.id AS id, about, claim.kind AS kind, claim.evidence AS evidence, claim.measureDesign AS design, claim.witness AS witness,
    COLLECT { MATCH (claim)-[concerns:CONCERNS]->(barrier) RETURN [barrier.id, concerns.basis] ORDER BY barrier.id }
      AS effects,
    COLLECT { MATCH (claim)-[:CITES]->(source) RETURN DISTINCT source.id AS id ORDER BY id } AS sources
  ORDER BY id`;
