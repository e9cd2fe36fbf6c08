import type { Read } from '../../database/connection';
import { createOneLoader, ManyLoader } from '../../model/batch';
import { createListLoaders } from '../../model/list';
import type { ConditionRow } from '../condition/condition.rows';
import type { LessonRow } from '../lesson/lesson.rows';
import {
  BROADER_BY_PRACTICE,
  CONDITIONS_BY_PRACTICE,
  LESSONS_BY_PRACTICE,
  NARROWER_BY_PRACTICE,
  PRACTICES,
  PRACTICES_BY_ID,
  RELATED_BY_PRACTICE,
} from './practice.queries';
import type { PracticeRow } from './practice.rows';

export const createPracticeLoaders = (read: Read) => ({
  practiceById: createOneLoader<PracticeRow>(read, PRACTICES_BY_ID),
  broaderByPractice: createOneLoader<PracticeRow>(read, BROADER_BY_PRACTICE),
  narrowerByPractice: new ManyLoader<PracticeRow>(read, NARROWER_BY_PRACTICE),
  relatedByPractice: new ManyLoader<PracticeRow>(read, RELATED_BY_PRACTICE),
  conditionsByPractice: new ManyLoader<ConditionRow>(read, CONDITIONS_BY_PRACTICE),
  lessonsByPractice: new ManyLoader<LessonRow>(read, LESSONS_BY_PRACTICE),
  practices: createListLoaders(read, PRACTICES),
});
