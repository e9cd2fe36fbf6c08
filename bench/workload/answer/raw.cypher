MATCH (barrier:Barrier {id: $barrier})
RETURN COLLECT {
  MATCH (barrier)<-[addresses:ADDRESSES]-(practice:Practice)
  WHERE addresses.advised
  WITH barrier, addresses, practice ORDER BY addresses.score DESC, practice.id LIMIT 5
  RETURN addresses {.rank, .score, .band, .standing, name: practice.nameNl, parts: COLLECT {
    MATCH (practice)<-[:OF]-(adoption:Adoption)<-[:ADOPTED]-(case:Case)
    MATCH (adoption)<-[:ABOUT]-(claim:Claim)-[:CONCERNS]->(barrier)
    WITH case, claim ORDER BY claim.id
    RETURN claim {statement: claim.statementNl, .evidence, .confidence, case: case.nameNl, citations: COLLECT {
      MATCH (claim)-[cites:CITES]->(source:Source)
      RETURN {locator: cites.locator, title: source.title, url: source.url}
    }}
  }}
} AS practices
