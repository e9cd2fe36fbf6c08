import { defineList } from '../../model/list';
import { ACTOR } from '../actor/actor.rows';
import { BARRIER } from '../barrier/barrier.rows';
import { JURISDICTION } from '../jurisdiction/jurisdiction.rows';
import { PROGRAMME, type ProgrammeRow } from './programme.rows';

export const PROGRAMMES_BY_ID = /* cypher */ `
  UNWIND $ids AS id
  MATCH (programme:Programme {id: id})
  RETURN id AS key, ${PROGRAMME} AS row`;

export const JURISDICTION_BY_PROGRAMME = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Programme {id: id})-[:STANDS_IN]->(jurisdiction:Jurisdiction)
  RETURN id AS key, ${JURISDICTION} AS row`;

export const OWNER_BY_PROGRAMME = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Programme {id: id})-[:OWNED_BY]->(actor:Actor)
  RETURN id AS key, ${ACTOR} AS row`;

export const WHOLE_BY_PROGRAMME = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Programme {id: id})-[:PART_OF]->(programme:Programme)
  RETURN id AS key, ${PROGRAMME} AS row`;

export const PARTS_BY_PROGRAMME = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Programme {id: id})<-[:PART_OF]-(programme:Programme)
  WITH id, programme ORDER BY programme.id
  RETURN id AS key, collect(${PROGRAMME}) AS rows`;

export const SUCCESSOR_BY_PROGRAMME = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Programme {id: id})-[:SUCCEEDED_BY]->(programme:Programme)
  RETURN id AS key, ${PROGRAMME} AS row`;

export const PREDECESSORS_BY_PROGRAMME = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Programme {id: id})<-[:SUCCEEDED_BY]-(programme:Programme)
  WITH id, programme ORDER BY programme.id
  RETURN id AS key, collect(${PROGRAMME}) AS rows`;

export const BARRIERS_BY_PROGRAMME = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Programme {id: id})-[:TACKLES]->(barrier:Barrier)
  WITH id, barrier ORDER BY barrier.id
  RETURN id AS key, collect(${BARRIER}) AS rows`;

export const PROGRAMMES = defineList<ProgrammeRow, { kinds: string[] | null; barrier: string | null }>({
  name: 'programmes',
  all: 'Programme',
  match: 'MATCH (programme:Programme)',
  from: {
    barrier: 'MATCH (:Barrier {id: key.barrier})<-[:TACKLES]-(programme:Programme)',
  },
  where: /* cypher */ `(key.kinds IS NULL OR programme.kind IN key.kinds)
      AND (key.barrier IS NULL OR EXISTS { (programme)-[:TACKLES]->(:Barrier {id: key.barrier}) })`,
  row: PROGRAMME,
  sort: [{ by: 'programme.id' }],
});
