MATCH (:Barrier {id: $barrier})<-[concerns:CONCERNS]-(:Claim)
RETURN concerns.effect AS effect, concerns.basis AS basis, count(*) AS totalCount
