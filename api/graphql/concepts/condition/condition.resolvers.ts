import type { ConditionResolvers, QueryResolvers } from '../../../../generated/resolvers';
import type { ConditionRow } from '../../../../graph/concepts/condition/condition.rows';
import { after } from '../../../../graph/model/maybe-promise';
import { connect } from '../../connections/connection';
import type { Context } from '../../execution/context';
import type { Complete } from '../../execution/resolver-types';
import { altNames, missingTranslations, text } from '../../language/text';
import { find } from '../find';

export const conditionQueries: Required<Pick<QueryResolvers, 'condition' | 'conditions'>> = {
  condition: (_, { id }, context) => find(context, context.loaders.conditionById, id),
  conditions: (_, args, { loaders }) => connect(loaders.conditions, args, {}),
};

const statesIn = ({ loaders }: Context, id: string, jurisdiction: string) =>
  after(loaders.statesByCondition.load(id), (states) =>
    states.filter((state) => state.jurisdiction === jurisdiction),
  );

export const Condition: Complete<ConditionResolvers, ConditionRow> = {
  name: text('name'),
  altNames,
  summary: text('summary'),
  missingTranslations: missingTranslations('name', 'summary'),
  state: ({ id }, args, context) =>
    after(statesIn(context, id, args.in), ([newest]) => newest?.value ?? 'UNKNOWN'),
  stateClaims: ({ id }, args, context) =>
    after(statesIn(context, id, args.in), (states) => states.map(({ claim }) => claim)),
  practices: ({ id }, _, { loaders }) => loaders.practicesByCondition.load(id),
  claims: ({ id }, args, { loaders }) =>
    connect(loaders.claimsAbout, args, { about: id, kinds: args.kinds ?? null }),
};
