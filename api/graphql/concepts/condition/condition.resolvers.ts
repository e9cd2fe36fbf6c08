import type { ConditionResolvers, QueryResolvers } from '../../../../generated/resolvers';
import type { ConditionRow } from '../../../../graph/concepts/condition/condition.rows';
import { connect } from '../../connections/connection';
import type { Context } from '../../context';
import { altNames, missingTranslations, text } from '../../language/text';
import type { Complete } from '../../resolver-types';
import { find } from '../find';

export const conditionQueries: Required<Pick<QueryResolvers, 'condition' | 'conditions'>> = {
  condition: (_, { id }, context) => find(context, context.loaders.conditionById, id),
  conditions: (_, args, { loaders }) => connect(loaders.conditions, args, {}),
};

async function statesIn({ loaders }: Context, id: string, jurisdiction: string) {
  return (await loaders.statesByCondition.load(id)).filter((state) => state.jurisdiction === jurisdiction);
}

export const Condition: Complete<ConditionResolvers, ConditionRow> = {
  name: text('name'),
  altNames,
  summary: text('summary'),
  missingTranslations: missingTranslations('name', 'summary'),
  state: async ({ id }, args, context) => (await statesIn(context, id, args.in))[0]?.value ?? 'UNKNOWN',
  stateClaims: async ({ id }, args, context) =>
    (await statesIn(context, id, args.in)).map(({ claim }) => claim),
  practices: ({ id }, _, { loaders }) => loaders.practicesByCondition.load(id),
  claims: ({ id }, args, { loaders }) =>
    connect(loaders.claimsAbout, args, { about: id, kinds: args.kinds ?? null }),
};
