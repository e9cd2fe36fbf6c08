import { createListLoaders } from '../../model/list';
import { HeldLoader, ManyLoader, OneLoader } from '../../model/loader';
import type { RowSource } from '../../model/row-source';
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

export const createPracticeLoaders = (source: RowSource) => ({
  practiceById: new HeldLoader<PracticeRow>(source, ['Practice']),
  broaderByPractice: new OneLoader(source, BROADER_BY_PRACTICE, PRACTICE),
  narrowerByPractice: new ManyLoader(source, NARROWER_BY_PRACTICE, PRACTICE),
  relatedByPractice: new ManyLoader(source, RELATED_BY_PRACTICE, PRACTICE),
  conditionsByPractice: new ManyLoader(source, CONDITIONS_BY_PRACTICE, CONDITION),
  lessonsByPractice: new ManyLoader(source, LESSONS_BY_PRACTICE, LESSON),
  practices: createListLoaders(source, PRACTICES),
});
