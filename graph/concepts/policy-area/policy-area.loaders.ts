import { list } from '../../model/list';
import { heldOf } from '../../model/loader';
import { POLICY_AREAS } from './policy-area.queries';
import type { PolicyAreaRow } from './policy-area.rows';

export const policyAreaLoaders = {
  policyAreaById: heldOf<PolicyAreaRow>('PolicyArea'),
  policyAreas: list(POLICY_AREAS),
};
