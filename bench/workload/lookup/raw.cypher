MATCH (barrier:Barrier {id: $barrier})
RETURN barrier.id AS id, barrier.nameNl AS name, barrier.altNamesNl AS altNames, barrier.summaryNl AS summary
