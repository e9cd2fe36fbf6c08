import type { PracticeResolvers, QueryResolvers } from '../../../../generated/resolvers';
import type { PracticeRow } from '../../../../graph/concepts/practice/practice.rows';
import { similarIn } from '../../analysis/similar/similar.resolvers';
import { connect } from '../../connections/connection';
import type { Complete } from '../../execution/resolver-types';
import { altNames, missingTranslations, text } from '../../language/text';
import { citePractice } from '../../revision/cite/cite.resolvers';
import { find } from '../find';
import { readCard } from './card/card.resolvers';

export const practiceQueries: Required<Pick<QueryResolvers, 'practice' | 'practices'>> = {
  practice: (_, { id }, context) => find(context, context.loaders.practiceById, id),
  practices: (_, args, { loaders }) =>
    connect(loaders.practices, args, {
      barrier: args.filter?.barrier ?? null,
      adoptedIn: args.filter?.adoptedIn ?? null,
    }),
};

export const Practice: Complete<PracticeResolvers, PracticeRow> = {
  cite: citePractice,
  name: text('name'),
  altNames,
  summary: text('summary'),
  missingTranslations: missingTranslations('name', 'summary'),
  card: ({ id }, args, context) => readCard(id, args.for, context),
  barriers: ({ id }, _, { loaders }) => loaders.barriersByPractice.load(id),
  adoptions: ({ id }, args, { loaders }) => connect(loaders.adoptionsOfPractice, args, { practice: id }),
  conditions: ({ id }, _, { loaders }) => loaders.conditionsByPractice.load(id),
  lessons: ({ id }, _, { loaders }) => loaders.lessonsByPractice.load(id),
  broader: ({ id }, _, { loaders }) => loaders.broaderByPractice.load(id),
  narrower: ({ id }, _, { loaders }) => loaders.narrowerByPractice.load(id),
  related: ({ id }, _, { loaders }) => loaders.relatedByPractice.load(id),
  sameAs: ({ sameAs }) => sameAs ?? [],
  claims: ({ id }, args, { loaders }) =>
    connect(loaders.claimsAbout, args, { about: id, kinds: args.kinds ?? null }),
  similar: similarIn('Practice'),
};
