import { defineList } from '../model/list';
import type { Ranked } from './ranked';
import { RANKED, UNTESTED } from './ranking.rows';

export const CAUTIONS_BY_BARRIER = /* cypher */ `
  UNWIND $ids AS id
  MATCH (practice:Practice)-[addresses:ADDRESSES]->(barrier:Barrier {id: id})
  WHERE NOT addresses.advised
  WITH id, practice, addresses, barrier ORDER BY addresses.rank
  RETURN id AS key, collect(${RANKED}) AS rows`;

export const RANKED_BARRIERS_BY_PRACTICE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (practice:Practice {id: id})-[addresses:ADDRESSES]->(barrier:Barrier)
  WITH id, practice, addresses, barrier ORDER BY addresses.score DESC, barrier.id
  RETURN id AS key, collect(${RANKED}) AS rows`;

export const UNTESTED_BY_BARRIER = /* cypher */ `
  UNWIND $ids AS id
  MATCH (practice:Practice)-[untested:UNTESTED_FOR]->(:Barrier {id: id})
  WITH id, practice, untested ORDER BY untested.jurisdictions DESC, practice.id
  RETURN id AS key, collect(${UNTESTED}) AS rows`;

interface RankedNarrowing extends Record<string, string | string[] | null> {
  barrier: string;
  standings: string[] | null;
  bands: string[] | null;
}

export const RANKED_PRACTICES = defineList<Ranked, RankedNarrowing>({
  name: 'rankedPractices',
  match: 'MATCH (practice:Practice)-[addresses:ADDRESSES]->(barrier:Barrier {id: key.barrier})',
  where: /* cypher */ `addresses.advised
      AND (key.standings IS NULL OR addresses.standing IN key.standings)
      AND (key.bands IS NULL OR addresses.band IN key.bands)`,
  row: RANKED,
  sort: [
    { by: 'addresses.score', descending: true, isNumber: true },
    { by: 'addresses.support', descending: true, isNumber: true },
    { by: 'practice.id' },
  ],
});
