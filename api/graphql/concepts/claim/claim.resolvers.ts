import type {
  CitationResolvers,
  ClaimResolvers,
  ClaimStateResolvers,
  ContestResolvers,
  EffectResolvers,
  QueryResolvers,
  WitnessResolvers,
} from '../../../../generated/resolvers';
import type {
  CitationRow,
  ClaimRow,
  ClaimStateRow,
  ContestRow,
  CostRow,
  EffectRow,
  MeasureRow,
} from '../../../../graph/concepts/claim/claim.rows';
import { after } from '../../../../graph/model/maybe-promise';
import { connect } from '../../connections/connection';
import type { Complete } from '../../execution/resolver-types';
import { missingTranslations, requiredText, text } from '../../language/text';
import { citeClaim } from '../../revision/cite/cite.resolvers';
import { find } from '../find';
import { requireEntities, requireRow } from '../require-row';

export const claimQueries: Required<Pick<QueryResolvers, 'claim' | 'claims'>> = {
  claim: (_, { id }, context) => find(context, context.loaders.claimById, id),
  claims: (_, args, { loaders }) =>
    connect(loaders.claims, args, {
      kinds: args.filter?.kinds ?? null,
      evidence: args.filter?.evidence ?? null,
      barrier: args.filter?.barrier ?? null,
      effects: args.filter?.effects ?? null,
      bases: args.filter?.bases ?? null,
    }),
};

export const Claim: Complete<ClaimResolvers, ClaimRow> = {
  cite: citeClaim,
  statement: requiredText('statement'),
  missingTranslations: missingTranslations(
    'statement',
    'unit',
    'subgroup',
    'measureOutcome',
    'measurePopulation',
    'measureComparison',
    'costPer',
    'costFor',
  ),
  unit: text('unit'),
  measure: (claim) => (isMeasured(claim) ? claim : null),
  subgroup: text('subgroup'),
  cost: (claim) => (isCost(claim) ? claim : null),
  effects: ({ id }, _, { loaders }) => loaders.effectsByClaim.load(id),
  state: ({ id, kind }, _, { loaders }) => (kind === 'STATE' ? loaders.stateByClaim.load(id) : null),
  contests: ({ id }, _, { loaders }) => loaders.contestsByClaim.load(id),
  citations: ({ id }, _, { loaders }) => loaders.citationsByClaim.load(id),
  witness: (claim) => claim,
  about: ({ id }, _, { loaders }) =>
    after(loaders.aboutByClaim.load(id), (about) => requireEntities(loaders, about)),
  claims: ({ id }, args, { loaders }) =>
    connect(loaders.claimsAbout, args, { about: id, kinds: args.kinds ?? null }),
};

const isMeasured = (claim: ClaimRow): claim is MeasureRow => claim.measureDesign !== null;
const isCost = (claim: ClaimRow): claim is CostRow =>
  claim.costAmount !== null && claim.costCurrency !== null;

export const Effect: Complete<EffectResolvers, EffectRow> = {
  barrier: ({ barrier }, _, { loaders }) => requireRow(loaders.barrierById, barrier),
  aimOf: ({ aimOf }, _, { loaders }) => (aimOf ? requireRow(loaders.actorById, aimOf) : null),
};

export const ClaimState: Complete<ClaimStateResolvers, ClaimStateRow> = {
  jurisdiction: ({ jurisdiction }, _, { loaders }) => requireRow(loaders.jurisdictionById, jurisdiction),
};

export const Contest: Complete<ContestResolvers, ContestRow> = {};

export const Citation: Complete<CitationResolvers, CitationRow> = {
  fingerprint: ({ fingerprintWords, fingerprintSha256 }) =>
    fingerprintWords === null || fingerprintSha256 === null
      ? null
      : { words: fingerprintWords, sha256: fingerprintSha256 },
};

export const Witness: Complete<WitnessResolvers, Record<never, never>> = {
  id: ({ witness }) => witness,
  name: ({ witnessName }) => witnessName,
  actor: ({ id }, _, { loaders }) => loaders.witnessByClaim.load(id),
};
