import type { ConditionResolvers, QueryResolvers } from '../../../../generated/resolvers';
import type { ConditionRow } from '../../../../graph/concepts/condition/condition.rows';
import { after } from '../../../../graph/model/maybe-promise';
import { connect } from '../../connections/connection';
import type { Complete } from '../../execution/resolver-types';
import { altNames, missingTranslations, text } from '../../language/text';
import { find } from '../find';
import { stateOf, statesIn } from './states';

export const conditionQueries: Required<Pick<QueryResolvers, 'condition' | 'conditions'>> = {
  condition: (_, { id }, context) => find(context, context.loaders.conditionById, id),
  conditions: (_, args, { loaders }) => connect(loaders.conditions, args, {}),
};

export const Condition: Complete<ConditionResolvers, ConditionRow> = {
  name: text('name'),
  altNames,
  summary: text('summary'),
  missingTranslations: missingTranslations('name', 'summary'),
  state: ({ id }, args, context) => after(statesIn(context, id, args.in), stateOf),
  stateClaims: ({ id }, args, context) =>
    after(statesIn(context, id, args.in), (states) => states.map(({ claim }) => claim)),
  practices: ({ id }, _, { loaders }) => loaders.practicesByCondition.load(id),
  claims: ({ id }, args, { loaders }) =>
    connect(loaders.claimsAbout, args, { about: id, kinds: args.kinds ?? null }),
};
