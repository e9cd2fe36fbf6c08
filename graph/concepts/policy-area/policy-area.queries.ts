import { defineList } from '../../model/list';
import { POLICY_AREA, type PolicyAreaRow } from './policy-area.rows';

export const POLICY_AREAS_BY_ID = /* cypher */ `
  UNWIND $ids AS id
  MATCH (policyArea:PolicyArea {id: id})
  RETURN id AS key, ${POLICY_AREA} AS row`;

export const POLICY_AREAS = defineList<PolicyAreaRow>({
  name: 'policyAreas',
  match: 'MATCH (policyArea:PolicyArea)',
  row: POLICY_AREA,
  sort: [{ by: 'policyArea.id' }],
});
