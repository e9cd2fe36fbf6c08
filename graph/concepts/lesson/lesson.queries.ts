import { defineList } from '../../model/list';
import { ACTOR } from '../actor/actor.rows';
import { BARRIER } from '../barrier/barrier.rows';
import { CASE } from '../case/case.rows';
import { CITATION } from '../claim/claim.rows';
import { PRACTICE } from '../practice/practice.rows';
import { LESSON, type LessonRow } from './lesson.rows';

export const LESSONS_BY_ID = /* cypher */ `
  UNWIND $ids AS id
  MATCH (lesson:Lesson {id: id})
  RETURN id AS key, ${LESSON} AS row`;

export const CASES_BY_LESSON = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Lesson {id: id})-[:DRAWN_FROM]->(case:Case)
  WITH id, case ORDER BY case.id
  RETURN id AS key, collect(${CASE}) AS rows`;

export const BARRIERS_BY_LESSON = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Lesson {id: id})-[:ANSWERS]->(barrier:Barrier)
  WITH id, barrier ORDER BY barrier.id
  RETURN id AS key, collect(${BARRIER}) AS rows`;

export const PRACTICES_BY_LESSON = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Lesson {id: id})-[:RECOMMENDS]->(practice:Practice)
  WITH id, practice ORDER BY practice.id
  RETURN id AS key, collect(${PRACTICE}) AS rows`;

export const ACTORS_BY_LESSON = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Lesson {id: id})-[:ADDRESSED_TO]->(actor:Actor)
  WITH id, actor ORDER BY actor.id
  RETURN id AS key, collect(${ACTOR}) AS rows`;

export const CITATIONS_BY_LESSON = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Lesson {id: id})-[cites:CITES]->(source:Source)
  WITH id, cites, source ORDER BY source.id, cites.locator
  RETURN id AS key, collect(${CITATION}) AS rows`;

interface LessonNarrowing extends Record<string, string | string[] | null> {
  barrier: string | null;
  practice: string | null;
  corners: string[] | null;
}

export const LESSONS = defineList<LessonRow, LessonNarrowing>({
  name: 'lessons',
  all: 'Lesson',
  match: 'MATCH (lesson:Lesson)',
  from: {
    barrier: 'MATCH (:Barrier {id: key.barrier})<-[:ANSWERS]-(lesson:Lesson)',
    practice: 'MATCH (:Practice {id: key.practice})<-[:RECOMMENDS]-(lesson:Lesson)',
  },
  where: /* cypher */ `(key.barrier IS NULL OR EXISTS { (lesson)-[:ANSWERS]->(:Barrier {id: key.barrier}) })
      AND (key.practice IS NULL OR EXISTS { (lesson)-[:RECOMMENDS]->(:Practice {id: key.practice}) })
      AND (key.corners IS NULL OR any(corner IN lesson.corners WHERE corner IN key.corners))`,
  row: LESSON,
  sort: [{ by: 'lesson.id' }],
});
