import { defineList } from '../../model/list';
import { ADOPTION } from '../adoption/adoption.rows';
import { CLAIM } from '../claim/claim.rows';
import { JURISDICTION } from '../jurisdiction/jurisdiction.rows';
import { LESSON } from '../lesson/lesson.rows';
import { POLICY_AREA } from '../policy-area/policy-area.rows';
import { SOURCE } from '../source/source.rows';
import { CASE, type CaseRow } from './case.rows';
import { PARTICIPANT } from './participation.rows';

export const JURISDICTIONS_BY_CASE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Case {id: id})-[:TOOK_PLACE_IN]->(jurisdiction:Jurisdiction)
  WITH id, jurisdiction ORDER BY jurisdiction.id
  RETURN id AS key, collect(${JURISDICTION}) AS rows`;

export const POLICY_AREAS_BY_CASE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Case {id: id})-[:IN_AREA]->(policyArea:PolicyArea)
  WITH id, policyArea ORDER BY policyArea.id
  RETURN id AS key, collect(${POLICY_AREA}) AS rows`;

export const PARTICIPANTS_BY_CASE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Case {id: id})<-[part:TOOK_PART_IN]-(actor:Actor)
  WITH id, part, actor ORDER BY actor.id
  RETURN id AS key, collect(${PARTICIPANT}) AS rows`;

export const ADOPTIONS_BY_CASE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Case {id: id})-[:ADOPTED]->(adoption:Adoption)
  WITH id, adoption ORDER BY adoption.id
  RETURN id AS key, collect(${ADOPTION}) AS rows`;

export const LESSONS_BY_CASE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Case {id: id})<-[:DRAWN_FROM]-(lesson:Lesson)
  WITH id, lesson ORDER BY lesson.id
  RETURN id AS key, collect(${LESSON}) AS rows`;

/** What discusses the case, and what is cited about it or its adoptions. */
export const SOURCES_BY_CASE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (case:Case {id: id})
  CALL (case) {
    MATCH (case)<-[:DISCUSSES]-(source:Source)
    RETURN source
    UNION
    MATCH (case)-[:ADOPTED*0..1]->()<-[:ABOUT]-(:Claim)-[:CITES]->(source:Source)
    RETURN source
  }
  WITH id, source ORDER BY source.id
  RETURN id AS key, collect(${SOURCE}) AS rows`;

export const TIMELINE_BY_CASE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Case {id: id})-[:ADOPTED*0..1]->()<-[:ABOUT]-(claim:Claim {kind: 'EVENT'})
  WITH DISTINCT id, claim ORDER BY claim.period, claim.id
  RETURN id AS key, collect(${CLAIM}) AS rows`;

export interface CaseNarrowing extends Record<string, string | string[] | null> {
  kinds: string[] | null;
  in: string[] | null;
  practice: string | null;
  policyArea: string | null;
}

export const CASES = defineList<CaseRow, CaseNarrowing>({
  name: 'cases',
  facets: 'Case',
  all: 'Case',
  match: 'MATCH (case:Case)',
  from: {
    practice: 'MATCH (:Practice {id: key.practice})<-[:OF]-()<-[:ADOPTED]-(case:Case)',
    policyArea: 'MATCH (:PolicyArea {id: key.policyArea})<-[:IN_AREA]-(case:Case)',
    in: 'UNWIND key.in AS id MATCH (:Jurisdiction {id: id})<-[:PART_OF*0..]-()<-[:TOOK_PLACE_IN]-(case:Case)',
  },
  where: /* cypher */ `(key.kinds IS NULL OR case.kind IN key.kinds)
      AND (key.in IS NULL OR EXISTS {
        MATCH (case)-[:TOOK_PLACE_IN]->()-[:PART_OF*0..]->(place) WHERE place.id IN key.in })
      AND (key.practice IS NULL OR EXISTS { (case)-[:ADOPTED]->()-[:OF]->(:Practice {id: key.practice}) })
      AND (key.policyArea IS NULL OR EXISTS { (case)-[:IN_AREA]->(:PolicyArea {id: key.policyArea}) })`,
  row: CASE,
  sort: [{ by: 'case.id' }],
});
