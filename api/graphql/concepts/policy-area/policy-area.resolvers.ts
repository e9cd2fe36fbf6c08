import type { PolicyAreaResolvers, QueryResolvers } from '../../../../generated/resolvers';
import type { PolicyAreaRow } from '../../../../graph/concepts/policy-area/policy-area.rows';
import { connect } from '../../connections/connection';
import type { Complete } from '../../execution/resolver-types';
import { altNames, text } from '../../language/text';
import { ALL_CASES } from '../case/case.resolvers';
import { find } from '../find';

export const policyAreaQueries: Required<Pick<QueryResolvers, 'policyArea' | 'policyAreas'>> = {
  policyArea: (_, { id }, context) => find(context, context.loaders.policyAreaById, id),
  policyAreas: (_, args, { loaders }) => connect(loaders.policyAreas, args, {}),
};

export const PolicyArea: Complete<PolicyAreaResolvers, PolicyAreaRow> = {
  name: text('name'),
  altNames,
  sameAs: ({ sameAs }) => sameAs ?? [],
  cases: ({ id }, args, { loaders }) => connect(loaders.cases, args, { ...ALL_CASES, policyArea: id }),
};
