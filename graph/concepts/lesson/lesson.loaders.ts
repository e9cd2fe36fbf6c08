import { list } from '../../model/list';
import { many, one } from '../../model/loader';
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

export const lessonLoaders = {
  lessonById: one(LESSONS_BY_ID, LESSON),
  drawnFromByLesson: many(CASES_BY_LESSON, CASE),
  answersByLesson: many(BARRIERS_BY_LESSON, BARRIER),
  recommendsByLesson: many(PRACTICES_BY_LESSON, PRACTICE),
  actorsByLesson: many(ACTORS_BY_LESSON, ACTOR),
  citationsByLesson: many(CITATIONS_BY_LESSON, CITATION),
  lessons: list(LESSONS),
};
