import { COUNTERPART_AT } from './transfer.rows';

/** Of those who took part in a case in which a practice was adopted, all that are compared with them. */
export const COUNTERPARTS_BY_PRACTICE = /* cypher */ `
  UNWIND $ids AS practiceId
  MATCH (:Practice {id: practiceId})<-[:OF]-(adoption:Adoption)<-[:ADOPTED]-(:Case)<-[:TOOK_PART_IN]-(participant:Actor)
  WHERE adoption.status <> 'RECOMMENDED'
  WITH DISTINCT practiceId, participant
  MATCH (participant)-[counterpart:COUNTERPART_OF]-(actor:Actor)
  WITH practiceId, participant.id AS id, counterpart, actor ORDER BY id, actor.id
  RETURN practiceId AS key, collect(${COUNTERPART_AT}) AS rows`;
