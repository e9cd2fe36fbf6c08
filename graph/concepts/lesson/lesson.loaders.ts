import type { Read } from '../../database/connection';
import { createManyLoader, createOneLoader } from '../../model/batch';
import { createListLoaders } from '../../model/list';
import type { ActorRow } from '../actor/actor.rows';
import type { BarrierRow } from '../barrier/barrier.rows';
import type { CaseRow } from '../case/case.rows';
import type { CitationRow } from '../claim/claim.rows';
import type { PracticeRow } from '../practice/practice.rows';
import {
  ACTORS_BY_LESSON,
  BARRIERS_BY_LESSON,
  CASES_BY_LESSON,
  CITATIONS_BY_LESSON,
  LESSONS,
  LESSONS_BY_ID,
  PRACTICES_BY_LESSON,
} from './lesson.queries';
import type { LessonRow } from './lesson.rows';

export const createLessonLoaders = (read: Read) => ({
  lessonById: createOneLoader<LessonRow>(read, LESSONS_BY_ID),
  casesByLesson: createManyLoader<CaseRow>(read, CASES_BY_LESSON),
  barriersByLesson: createManyLoader<BarrierRow>(read, BARRIERS_BY_LESSON),
  practicesByLesson: createManyLoader<PracticeRow>(read, PRACTICES_BY_LESSON),
  actorsByLesson: createManyLoader<ActorRow>(read, ACTORS_BY_LESSON),
  citationsByLesson: createManyLoader<CitationRow>(read, CITATIONS_BY_LESSON),
  lessons: createListLoaders(read, LESSONS),
});
