import { createListLoaders } from '../../model/list';
import { ManyLoader, OneLoader } from '../../model/loader';
import type { RowSource } from '../../model/row-source';
import { PRACTICE } from '../practice/practice.rows';
import {
  CONDITIONS,
  CONDITIONS_BY_ID,
  PRACTICES_BY_CONDITION,
  STATES_BY_CONDITION,
} from './condition.queries';
import { CONDITION, STATE } from './condition.rows';

export const createConditionLoaders = (source: RowSource) => ({
  conditionById: new OneLoader(source, CONDITIONS_BY_ID, CONDITION),
  statesByCondition: new ManyLoader(source, STATES_BY_CONDITION, STATE),
  practicesByCondition: new ManyLoader(source, PRACTICES_BY_CONDITION, PRACTICE),
  conditions: createListLoaders(source, CONDITIONS),
});
