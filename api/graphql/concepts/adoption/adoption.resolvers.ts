import type { AdoptionResolvers, QueryResolvers } from '../../../../generated/resolvers';
import type { AdoptionRow } from '../../../../graph/concepts/adoption/adoption.rows';
import { connect } from '../../connections/connection';
import type { Complete } from '../../execution/resolver-types';
import { missingTranslations, text } from '../../language/text';
import { find } from '../find';
import { period } from '../period';
import { requireRow } from '../require-row';

export const adoptionQueries: Required<Pick<QueryResolvers, 'adoption' | 'adoptions'>> = {
  adoption: (_, { id }, context) => find(context, context.loaders.adoptionById, id),
  adoptions: (_, args, { loaders }) =>
    connect(loaders.adoptions, args, {
      statuses: args.filter?.statuses ?? null,
      in: args.filter?.in ?? null,
      practice: args.filter?.practice ?? null,
    }),
};

export const Adoption: Complete<AdoptionResolvers, AdoptionRow> = {
  case: (adoption, _, { loaders }) => requireRow(loaders.caseById, adoption.case),
  practice: ({ practice }, _, { loaders }) => requireRow(loaders.practiceById, practice),
  how: text('how'),
  missingTranslations: missingTranslations('how'),
  period,
  jurisdictions: ({ id }, _, { loaders }) => loaders.jurisdictionsByAdoption.load(id),
  bearsOn: ({ id }, _, { loaders }) => loaders.bearsOnByAdoption.load(id),
  claims: ({ id }, args, { loaders }) =>
    connect(loaders.claimsAbout, args, { about: id, kinds: args.kinds ?? null }),
};
