import type { Read } from '../../database/connection';
import { createOneLoader } from '../../model/batch';
import { createListLoaders } from '../../model/list';
import { POLICY_AREAS, POLICY_AREAS_BY_ID } from './policy-area.queries';
import type { PolicyAreaRow } from './policy-area.rows';

export const createPolicyAreaLoaders = (read: Read) => ({
  policyAreaById: createOneLoader<PolicyAreaRow>(read, POLICY_AREAS_BY_ID),
  policyAreas: createListLoaders(read, POLICY_AREAS),
});
