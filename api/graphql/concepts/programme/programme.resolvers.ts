import type { ProgrammeResolvers, QueryResolvers } from '../../../../generated/resolvers';
import type { ProgrammeRow } from '../../../../graph/concepts/programme/programme.rows';
import { connect } from '../../connections/connection';
import type { Complete } from '../../execution/resolver-types';
import { altNames, missingTranslations, text } from '../../language/text';
import { find } from '../find';
import { period } from '../period';

export const programmeQueries: Required<Pick<QueryResolvers, 'programme' | 'programmes'>> = {
  programme: (_, { id }, context) => find(context, context.loaders.programmeById, id),
  programmes: (_, args, { loaders }) =>
    connect(loaders.programmes, args, {
      kinds: args.filter?.kinds ?? null,
      barrier: args.filter?.barrier ?? null,
    }),
};

export const Programme: Complete<ProgrammeResolvers, ProgrammeRow> = {
  name: text('name'),
  altNames,
  summary: text('summary'),
  missingTranslations: missingTranslations('name', 'summary'),
  jurisdiction: ({ id }, _, { loaders }) => loaders.jurisdictionByProgramme.load(id),
  period,
  owner: ({ id }, _, { loaders }) => loaders.ownerByProgramme.load(id),
  partOf: ({ id }, _, { loaders }) => loaders.wholeByProgramme.load(id),
  parts: ({ id }, _, { loaders }) => loaders.partsByProgramme.load(id),
  succeededBy: ({ id }, _, { loaders }) => loaders.successorByProgramme.load(id),
  succeeds: ({ id }, _, { loaders }) => loaders.succeedsByProgramme.load(id),
  tackles: ({ id }, _, { loaders }) => loaders.tacklesByProgramme.load(id),
  claims: ({ id }, args, { loaders }) =>
    connect(loaders.claimsAbout, args, { about: id, kinds: args.kinds ?? null }),
};
