import { createListLoaders } from '../../model/list';
import { ManyLoader, OneLoader } from '../../model/loader';
import type { RowSource } from '../../model/row-source';
import { ACTOR } from '../actor/actor.rows';
import { BARRIER } from '../barrier/barrier.rows';
import { CASE } from '../case/case.rows';
import { CITATION } from '../claim/claim.rows';
import { PRACTICE } from '../practice/practice.rows';
import {
  ACTORS_BY_LESSON,
  BARRIERS_BY_LESSON,
  CASES_BY_LESSON,
  CITATIONS_BY_LESSON,
  LESSONS,
  LESSONS_BY_ID,
  PRACTICES_BY_LESSON,
} from './lesson.queries';
import { LESSON } from './lesson.rows';

export const createLessonLoaders = (source: RowSource) => ({
  lessonById: new OneLoader(source, LESSONS_BY_ID, LESSON),
  drawnFromByLesson: new ManyLoader(source, CASES_BY_LESSON, CASE),
  answersByLesson: new ManyLoader(source, BARRIERS_BY_LESSON, BARRIER),
  recommendsByLesson: new ManyLoader(source, PRACTICES_BY_LESSON, PRACTICE),
  actorsByLesson: new ManyLoader(source, ACTORS_BY_LESSON, ACTOR),
  citationsByLesson: new ManyLoader(source, CITATIONS_BY_LESSON, CITATION),
  lessons: createListLoaders(source, LESSONS),
});
