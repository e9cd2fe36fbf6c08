import { defineList } from '../../model/list';
import { PRACTICE } from '../practice/practice.rows';
import { CONDITION, type ConditionRow, STATE } from './condition.rows';

export const CONDITIONS_BY_ID = /* cypher */ `
  UNWIND $ids AS id
  MATCH (condition:Condition {id: id})
  RETURN id AS key, ${CONDITION} AS row`;

/** The newest state first; of states with the same date, and of those without one, the least favourable first. */
export const STATES_BY_CONDITION = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Condition {id: id})<-[:ABOUT]-(claim:Claim)-[state:HOLDS_IN]->(jurisdiction:Jurisdiction)
  WHERE claim.deprecated IS NULL
  WITH id, claim, state, jurisdiction
  ORDER BY coalesce(state.asOf, '') DESC, state.value DESC, claim.id
  RETURN id AS key, collect(${STATE}) AS rows`;

export const PRACTICES_BY_CONDITION = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Condition {id: id})<-[:REQUIRES]-(practice:Practice)
  WITH id, practice ORDER BY practice.id
  RETURN id AS key, collect(${PRACTICE}) AS rows`;

export const CONDITIONS = defineList<ConditionRow>({
  name: 'conditions',
  all: 'Condition',
  match: 'MATCH (condition:Condition)',
  row: CONDITION,
  sort: [{ by: 'condition.id' }],
});
