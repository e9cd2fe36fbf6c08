import type {
  CaseResolvers,
  ParticipantResolvers,
  ParticipationResolvers,
  QueryResolvers,
} from '../../../../generated/resolvers';
import type { CaseNarrowing } from '../../../../graph/concepts/case/case.queries';
import type { CaseRow } from '../../../../graph/concepts/case/case.rows';
import type { ParticipantRow, ParticipationRow } from '../../../../graph/concepts/case/participation.rows';
import { similarIn } from '../../analysis/similar/similar.resolvers';
import { connect } from '../../connections/connection';
import type { Complete } from '../../execution/resolver-types';
import { altNames, missingTranslations, text } from '../../language/text';
import { find } from '../find';
import { period } from '../period';
import { requireRow } from '../require-row';

/** Narrows a list of cases to nothing in particular. */
export const ALL_CASES: CaseNarrowing = { kinds: null, in: null, practice: null, policyArea: null };

export const caseQueries: Required<Pick<QueryResolvers, 'case' | 'cases'>> = {
  case: (_, { id }, context) => find(context, context.loaders.caseById, id),
  cases: (_, args, { loaders }) =>
    connect(loaders.cases, args, {
      kinds: args.filter?.kinds ?? null,
      in: args.filter?.in ?? null,
      practice: args.filter?.practice ?? null,
      policyArea: args.filter?.policyArea ?? null,
    }),
};

export const Case: Complete<CaseResolvers, CaseRow> = {
  name: text('name'),
  altNames,
  summary: text('summary'),
  missingTranslations: missingTranslations('name', 'summary'),
  jurisdictions: ({ id }, _, { loaders }) => loaders.jurisdictionsByCase.load(id),
  period,
  policyAreas: ({ id }, _, { loaders }) => loaders.policyAreasByCase.load(id),
  actors: ({ id }, _, { loaders }) => loaders.actorsByCase.load(id),
  adoptions: ({ id }, _, { loaders }) => loaders.adoptionsByCase.load(id),
  timeline: ({ id }, _, { loaders }) => loaders.timelineByCase.load(id),
  lessons: ({ id }, _, { loaders }) => loaders.lessonsByCase.load(id),
  sources: ({ id }, _, { loaders }) => loaders.sourcesByCase.load(id),
  claims: ({ id }, args, { loaders }) =>
    connect(loaders.claimsAbout, args, { about: id, kinds: args.kinds ?? null }),
  similar: similarIn('Case'),
};

export const Participant: Complete<ParticipantResolvers, ParticipantRow> = {
  role: text('role'),
  actor: ({ actor }, _, { loaders }) => requireRow(loaders.actorById, actor),
};

export const Participation: Complete<ParticipationResolvers, ParticipationRow> = {
  role: text('role'),
  case: (participation, _, { loaders }) => requireRow(loaders.caseById, participation.case),
};
