MATCH (case:Case)
WITH case ORDER BY case.id LIMIT toInteger($first)
RETURN case.nameNl AS name, COLLECT {
  MATCH (case)-[:ADOPTED]->(adoption:Adoption)
  WITH adoption ORDER BY adoption.id
  RETURN adoption {how: adoption.howNl, .status, claims: COLLECT {
    MATCH (adoption)<-[:ABOUT]-(claim:Claim)
    WITH claim ORDER BY claim.id LIMIT 3
    RETURN claim {statement: claim.statementNl, .evidence, .confidence, citations: COLLECT {
      MATCH (claim)-[cites:CITES]->(source:Source)
      WITH cites, source ORDER BY source.id
      RETURN {locator: cites.locator, title: source.title, url: source.url}
    }}
  }}
} AS adoptions
ORDER BY case.id
