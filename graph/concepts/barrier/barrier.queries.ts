import { defineList } from '../../model/list';
import { ACTOR } from '../actor/actor.rows';
import { CLAIM } from '../claim/claim.rows';
import { JURISDICTION } from '../jurisdiction/jurisdiction.rows';
import { LESSON } from '../lesson/lesson.rows';
import { PROGRAMME } from '../programme/programme.rows';
import { BARRIER, type BarrierRow } from './barrier.rows';

export const BROADER_BY_BARRIER = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Barrier {id: id})-[:BROADER]->(barrier:Barrier)
  RETURN id AS key, ${BARRIER} AS row`;

export const NARROWER_BY_BARRIER = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Barrier {id: id})<-[:BROADER]-(barrier:Barrier)
  WITH id, barrier ORDER BY barrier.id
  RETURN id AS key, collect(${BARRIER}) AS rows`;

export const RELATED_BY_BARRIER = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Barrier {id: id})-[:RELATED]-(barrier:Barrier)
  WITH DISTINCT id, barrier ORDER BY barrier.id
  RETURN id AS key, collect(${BARRIER}) AS rows`;

export const JURISDICTION_BY_BARRIER = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Barrier {id: id})-[:STANDS_IN]->(jurisdiction:Jurisdiction)
  RETURN id AS key, ${JURISDICTION} AS row`;

export const INVOLVED_BY_BARRIER = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Barrier {id: id})-[:INVOLVES]->(actor:Actor)
  WITH id, actor ORDER BY actor.id
  RETURN id AS key, collect(${ACTOR}) AS rows`;

export const FIGURES_BY_BARRIER = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Barrier {id: id})<-[:ABOUT]-(claim:Claim {kind: 'FIGURE'})
  WITH id, claim ORDER BY claim.id
  RETURN id AS key, collect(${CLAIM}) AS rows`;

export const LESSONS_BY_BARRIER = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Barrier {id: id})<-[:ANSWERS]-(lesson:Lesson)
  WITH id, lesson ORDER BY lesson.id
  RETURN id AS key, collect(${LESSON}) AS rows`;

export const PROGRAMMES_BY_BARRIER = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Barrier {id: id})<-[:TACKLES]-(programme:Programme)
  WITH id, programme ORDER BY programme.id
  RETURN id AS key, collect(${PROGRAMME}) AS rows`;

export const BARRIERS = defineList<BarrierRow, { jurisdiction: string | null }>({
  name: 'barriers',
  all: 'Barrier',
  match: 'MATCH (barrier:Barrier)',
  where: /* cypher */ `key.jurisdiction IS NULL OR EXISTS { (barrier)-[:STANDS_IN]->(:Jurisdiction {id: key.jurisdiction}) }`,
  row: BARRIER,
  sort: [{ by: 'barrier.id' }],
});
