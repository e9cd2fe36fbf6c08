MATCH (practice:Practice)
WITH practice ORDER BY practice.id
WITH collect(practice {.id, name: practice.nameNl}) AS practices
RETURN size(practices) AS totalCount, practices[0..toInteger($first)] AS nodes
