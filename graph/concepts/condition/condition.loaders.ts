import { list } from '../../model/list';
import { many, one } from '../../model/loader';
import { PRACTICE } from '../practice/practice.rows';
import {
  CONDITIONS,
  CONDITIONS_BY_ID,
  PRACTICES_BY_CONDITION,
  STATES_BY_CONDITION,
} from './condition.queries';
import { CONDITION, STATE } from './condition.rows';

export const conditionLoaders = {
  conditionById: one(CONDITIONS_BY_ID, CONDITION),
  statesByCondition: many(STATES_BY_CONDITION, STATE),
  practicesByCondition: many(PRACTICES_BY_CONDITION, PRACTICE),
  conditions: list(CONDITIONS),
};
