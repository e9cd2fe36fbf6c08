import { defineList } from '../../model/list';
import { CONDITION } from '../condition/condition.rows';
import { LESSON } from '../lesson/lesson.rows';
import { PRACTICE, type PracticeRow } from './practice.rows';

export const BROADER_BY_PRACTICE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Practice {id: id})-[:BROADER]->(practice:Practice)
  RETURN id AS key, ${PRACTICE} AS row`;

export const NARROWER_BY_PRACTICE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Practice {id: id})<-[:BROADER]-(practice:Practice)
  WITH id, practice ORDER BY practice.id
  RETURN id AS key, collect(${PRACTICE}) AS rows`;

export const RELATED_BY_PRACTICE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Practice {id: id})-[:RELATED]-(practice:Practice)
  WITH DISTINCT id, practice ORDER BY practice.id
  RETURN id AS key, collect(${PRACTICE}) AS rows`;

export const CONDITIONS_BY_PRACTICE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Practice {id: id})-[:REQUIRES]->(condition:Condition)
  WITH id, condition ORDER BY condition.id
  RETURN id AS key, collect(${CONDITION}) AS rows`;

export const LESSONS_BY_PRACTICE = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Practice {id: id})<-[:RECOMMENDS]-(lesson:Lesson)
  WITH id, lesson ORDER BY lesson.id
  RETURN id AS key, collect(${LESSON}) AS rows`;

export const PRACTICES = defineList<PracticeRow, { barrier: string | null; adoptedIn: string[] | null }>({
  name: 'practices',
  facets: 'Practice',
  all: 'Practice',
  match: 'MATCH (practice:Practice)',
  from: {
    barrier: 'MATCH (:Barrier {id: key.barrier})<-[:ADDRESSES]-(practice:Practice)',
  },
  where: /* cypher */ `(key.barrier IS NULL OR EXISTS { (practice)-[:ADDRESSES]->(:Barrier {id: key.barrier}) })
      AND (key.adoptedIn IS NULL OR EXISTS {
        MATCH (practice)<-[:OF]-(:Adoption)-[:TOOK_PLACE_IN]->(place)-[:PART_OF*0..]->(whole)
        WHERE whole.id IN key.adoptedIn })`,
  row: PRACTICE,
  sort: [{ by: 'practice.id' }],
});
