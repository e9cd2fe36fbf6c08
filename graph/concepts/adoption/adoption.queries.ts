import { defineList } from '../../model/list';
import { BARRIER } from '../barrier/barrier.rows';
import { JURISDICTION } from '../jurisdiction/jurisdiction.rows';
import { ADOPTION, type AdoptionRow } from './adoption.rows';

export const ADOPTIONS_BY_ID = /* cypher */ `
  UNWIND $ids AS id
  MATCH (adoption:Adoption {id: id})
  RETURN id AS key, ${ADOPTION} AS row`;

export const JURISDICTIONS_BY_ADOPTION = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Adoption {id: id})-[:TOOK_PLACE_IN]->(jurisdiction:Jurisdiction)
  WITH id, jurisdiction ORDER BY jurisdiction.id
  RETURN id AS key, collect(${JURISDICTION}) AS rows`;

export const BARRIERS_BY_ADOPTION = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Adoption {id: id})-[:BEARS_ON]->(barrier:Barrier)
  WITH id, barrier ORDER BY barrier.id
  RETURN id AS key, collect(${BARRIER}) AS rows`;

export const ADOPTIONS_OF_PRACTICE = defineList<AdoptionRow, { practice: string }>({
  name: 'adoptionsOfPractice',
  facets: 'Adoption',
  match: 'MATCH (:Practice {id: key.practice})<-[:OF]-(adoption:Adoption)',
  row: ADOPTION,
  sort: [{ by: 'adoption.id' }],
});

interface AdoptionNarrowing extends Record<string, string | string[] | null> {
  statuses: string[] | null;
  in: string[] | null;
  practice: string | null;
}

export const ADOPTIONS = defineList<AdoptionRow, AdoptionNarrowing>({
  name: 'adoptions',
  facets: 'Adoption',
  all: 'Adoption',
  match: 'MATCH (adoption:Adoption)',
  from: {
    practice: 'MATCH (:Practice {id: key.practice})<-[:OF]-(adoption:Adoption)',
  },
  where: /* cypher */ `(key.statuses IS NULL OR adoption.status IN key.statuses)
      AND (key.in IS NULL OR EXISTS {
        MATCH (adoption)-[:TOOK_PLACE_IN]->()-[:PART_OF*0..]->(place) WHERE place.id IN key.in })
      AND (key.practice IS NULL OR EXISTS { (adoption)-[:OF]->(:Practice {id: key.practice}) })`,
  row: ADOPTION,
  sort: [{ by: 'adoption.id' }],
});
