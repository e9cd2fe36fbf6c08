import type { BarrierResolvers, QueryResolvers } from '../../../../generated/resolvers';
import type { BarrierRow } from '../../../../graph/concepts/barrier/barrier.rows';
import { connect } from '../../connections/connection';
import type { Complete } from '../../execution/resolver-types';
import { altNames, missingTranslations, text } from '../../language/text';
import { find } from '../find';

export const barrierQueries: Required<Pick<QueryResolvers, 'barrier' | 'barriers'>> = {
  barrier: (_, { id }, context) => find(context, context.loaders.barrierById, id),
  barriers: (_, args, { loaders }) =>
    connect(loaders.barriers, args, { jurisdiction: args.filter?.jurisdiction ?? null }),
};

export const Barrier: Complete<BarrierResolvers, BarrierRow> = {
  name: text('name'),
  altNames,
  summary: text('summary'),
  missingTranslations: missingTranslations('name', 'summary'),
  jurisdiction: ({ id }, _, { loaders }) => loaders.jurisdictionByBarrier.load(id),
  practices: ({ id }, args, { loaders }) =>
    connect(loaders.rankedPractices, args, {
      barrier: id,
      standings: args.filter?.standings ?? null,
      bands: args.filter?.bands ?? null,
    }),
  cautions: ({ id }, _, { loaders }) => loaders.cautionsByBarrier.load(id),
  untested: ({ id }, _, { loaders }) => loaders.untestedByBarrier.load(id),
  figures: ({ id }, _, { loaders }) => loaders.figuresByBarrier.load(id),
  lessons: ({ id }, _, { loaders }) => loaders.lessonsByBarrier.load(id),
  programmes: ({ id }, _, { loaders }) => loaders.programmesByBarrier.load(id),
  broader: ({ id }, _, { loaders }) => loaders.broaderByBarrier.load(id),
  narrower: ({ id }, _, { loaders }) => loaders.narrowerByBarrier.load(id),
  related: ({ id }, _, { loaders }) => loaders.relatedByBarrier.load(id),
  searches: ({ id }, _, { loaders }) => loaders.searchesByBarrier.load(id),
  involves: ({ id }, _, { loaders }) => loaders.involvesByBarrier.load(id),
  claims: ({ id }, args, { loaders }) =>
    connect(loaders.claimsAbout, args, { about: id, kinds: args.kinds ?? null }),
};
