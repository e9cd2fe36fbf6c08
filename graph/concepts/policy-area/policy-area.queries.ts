import { defineList } from '../../model/list';
import { POLICY_AREA, type PolicyAreaRow } from './policy-area.rows';

export const POLICY_AREAS = defineList<PolicyAreaRow>({
  name: 'policyAreas',
  all: 'PolicyArea',
  match: 'MATCH (policyArea:PolicyArea)',
  row: POLICY_AREA,
  sort: [{ by: 'policyArea.id' }],
});
