import type { Read } from '../../database/connection';
import { createOneLoader, ManyLoader } from '../../model/batch';
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
  drawnFromByLesson: new ManyLoader<CaseRow>(read, CASES_BY_LESSON),
  answersByLesson: new ManyLoader<BarrierRow>(read, BARRIERS_BY_LESSON),
  recommendsByLesson: new ManyLoader<PracticeRow>(read, PRACTICES_BY_LESSON),
  actorsByLesson: new ManyLoader<ActorRow>(read, ACTORS_BY_LESSON),
  citationsByLesson: new ManyLoader<CitationRow>(read, CITATIONS_BY_LESSON),
  lessons: createListLoaders(read, LESSONS),
});
