import type { Read } from '../../database/connection';
import { createOneLoader, ManyLoader } from '../../model/batch';
import { createListLoaders } from '../../model/list';
import type { PracticeRow } from '../practice/practice.rows';
import {
  CONDITIONS,
  CONDITIONS_BY_ID,
  PRACTICES_BY_CONDITION,
  STATES_BY_CONDITION,
} from './condition.queries';
import type { ConditionRow, StateRow } from './condition.rows';

export const createConditionLoaders = (read: Read) => ({
  conditionById: createOneLoader<ConditionRow>(read, CONDITIONS_BY_ID),
  statesByCondition: new ManyLoader<StateRow>(read, STATES_BY_CONDITION),
  practicesByCondition: new ManyLoader<PracticeRow>(read, PRACTICES_BY_CONDITION),
  conditions: createListLoaders(read, CONDITIONS),
});
