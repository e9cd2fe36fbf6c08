import { createListLoaders } from '../../model/list';
import { HeldLoader } from '../../model/loader';
import type { RowSource } from '../../model/row-source';
import { POLICY_AREAS } from './policy-area.queries';
import type { PolicyAreaRow } from './policy-area.rows';

export const createPolicyAreaLoaders = (source: RowSource) => ({
  policyAreaById: new HeldLoader<PolicyAreaRow>(source, ['PolicyArea']),
  policyAreas: createListLoaders(source, POLICY_AREAS),
});
