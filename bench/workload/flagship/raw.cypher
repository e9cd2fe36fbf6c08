MATCH (barrier:Barrier {id: $barrier})
RETURN barrier.nameNl AS name, COLLECT {
  MATCH (barrier)<-[addresses:ADDRESSES]-(practice:Practice)
  WHERE addresses.advised
  WITH addresses, practice ORDER BY addresses.score DESC, practice.id LIMIT 10
  RETURN addresses {.rank, .score, .band, .standing, name: practice.nameNl, adoptions: COLLECT {
    MATCH (practice)<-[:OF]-(adoption:Adoption)<-[:ADOPTED]-(case:Case)
    WITH adoption, case ORDER BY adoption.id LIMIT 5
    RETURN adoption {case: case.nameNl, .status, claims: COLLECT {
      MATCH (adoption)<-[:ABOUT]-(claim:Claim {kind: 'EFFECT'})
      WITH claim ORDER BY claim.id LIMIT 3
      RETURN claim {statement: claim.statementNl, .evidence, .confidence, citations: COLLECT {
        MATCH (claim)-[cites:CITES]->(source:Source)
        WITH cites, source ORDER BY source.id
        RETURN {locator: cites.locator, title: source.title, url: source.url}
      }}
    }}
  }}
} AS practices
