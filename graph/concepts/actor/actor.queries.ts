import { defineList } from '../../model/list';
import { PARTICIPATION } from '../case/participation.rows';
import { JURISDICTION } from '../jurisdiction/jurisdiction.rows';
import { PROGRAMME } from '../programme/programme.rows';
import { ACTOR, type ActorRow, COUNTERPART } from './actor.rows';

export const JURISDICTION_BY_ACTOR = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Actor {id: id})-[:ACTS_IN]->(jurisdiction:Jurisdiction)
  RETURN id AS key, ${JURISDICTION} AS row`;

export const WHOLE_BY_ACTOR = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Actor {id: id})-[:PART_OF]->(actor:Actor)
  RETURN id AS key, ${ACTOR} AS row`;

export const PARTS_BY_ACTOR = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Actor {id: id})<-[:PART_OF]-(actor:Actor)
  WITH id, actor ORDER BY actor.id
  RETURN id AS key, collect(${ACTOR}) AS rows`;

export const SUCCESSOR_BY_ACTOR = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Actor {id: id})-[:SUCCEEDED_BY]->(actor:Actor)
  RETURN id AS key, ${ACTOR} AS row`;

export const PREDECESSORS_BY_ACTOR = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Actor {id: id})<-[:SUCCEEDED_BY]-(actor:Actor)
  WITH id, actor ORDER BY actor.id
  RETURN id AS key, collect(${ACTOR}) AS rows`;

export const COUNTERPARTS_BY_ACTOR = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Actor {id: id})-[counterpart:COUNTERPART_OF]-(actor:Actor)
  WITH id, counterpart, actor ORDER BY actor.id
  RETURN id AS key, collect(${COUNTERPART}) AS rows`;

export const PARTICIPATIONS_BY_ACTOR = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Actor {id: id})-[part:TOOK_PART_IN]->(case:Case)
  WITH id, part, case ORDER BY case.id
  RETURN id AS key, collect(${PARTICIPATION}) AS rows`;

export const PROGRAMMES_BY_ACTOR = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Actor {id: id})<-[:OWNED_BY]-(programme:Programme)
  WITH id, programme ORDER BY programme.id
  RETURN id AS key, collect(${PROGRAMME}) AS rows`;

interface ActorNarrowing extends Record<string, string | string[] | null> {
  kinds: string[] | null;
  corners: string[] | null;
  in: string[] | null;
}

export const ACTORS = defineList<ActorRow, ActorNarrowing>({
  name: 'actors',
  all: 'Actor',
  match: 'MATCH (actor:Actor)',
  where: /* cypher */ `(key.kinds IS NULL OR actor.kind IN key.kinds)
      AND (key.corners IS NULL OR actor.corner IN key.corners)
      AND (key.in IS NULL OR EXISTS {
        MATCH (actor)-[:ACTS_IN]->()-[:PART_OF*0..]->(place) WHERE place.id IN key.in })`,
  row: ACTOR,
  sort: [{ by: 'actor.id' }],
});
