import { list } from '../../model/list';
import { heldOf, many, one } from '../../model/loader';
import { CONDITION } from '../condition/condition.rows';
import { LESSON } from '../lesson/lesson.rows';
import {
  BROADER_BY_PRACTICE,
  CONDITIONS_BY_PRACTICE,
  LESSONS_BY_PRACTICE,
  NARROWER_BY_PRACTICE,
  PRACTICES,
  RELATED_BY_PRACTICE,
} from './practice.queries';
import { PRACTICE, type PracticeRow } from './practice.rows';

export const practiceLoaders = {
  practiceById: heldOf<PracticeRow>('Practice'),
  broaderByPractice: one(BROADER_BY_PRACTICE, PRACTICE),
  narrowerByPractice: many(NARROWER_BY_PRACTICE, PRACTICE),
  relatedByPractice: many(RELATED_BY_PRACTICE, PRACTICE),
  conditionsByPractice: many(CONDITIONS_BY_PRACTICE, CONDITION),
  lessonsByPractice: many(LESSONS_BY_PRACTICE, LESSON),
  practices: list(PRACTICES),
};
