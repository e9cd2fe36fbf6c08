import type {
  RankedBarrierResolvers,
  RankedPracticeResolvers,
  ScorePartResolvers,
  SideEffectResolvers,
} from '../../../generated/resolvers';
import type { RankedPracticeRow, RankedRow } from '../../../graph/ranking/ranking.rows';
import { allExisting, existing } from '../require-row';
import type { Complete } from '../resolver-types';
import { type PartRow, partsOf, type SideEffectRow, sideEffectsOf } from './score-part';

export const RankedPractice: Complete<RankedPracticeResolvers, RankedPracticeRow> = {
  practice: ({ practice }, _, { loaders }) => existing(loaders.practiceById, practice),
  barrier: ({ barrier }, _, { loaders }) => existing(loaders.barrierById, barrier),
  parts: partsOf,
  adoptions: ({ adoptions }, { first }, { loaders }) =>
    allExisting(loaders.adoptionById, adoptions.slice(0, first)),
  counterEvidence: ({ counterEvidence }, _, { loaders }) =>
    allExisting(loaders.claimById, counterEvidence ?? []),
  caveats: ({ caveats }, _, { loaders }) => allExisting(loaders.claimById, caveats ?? []),
  sideEffects: sideEffectsOf,
  conditions: ({ practice }, _, { loaders }) => loaders.conditionsByPractice.load(practice),
  others: ({ others }) => others ?? [],
};

export const RankedBarrier: Complete<RankedBarrierResolvers, RankedRow> = {
  barrier: ({ barrier }, _, { loaders }) => existing(loaders.barrierById, barrier),
};

export const ScorePart: Complete<ScorePartResolvers, PartRow> = {
  claim: ({ claim }, _, { loaders }) => existing(loaders.claimById, claim),
  adoption: ({ adoption }, _, { loaders }) => existing(loaders.adoptionById, adoption),
  case: (part, _, { loaders }) => existing(loaders.caseById, part.case),
  witness: ({ claim }, _, { loaders }) => existing(loaders.claimById, claim),
  via: ({ concerns, asked }, _, { loaders }) =>
    concerns === asked ? null : existing(loaders.barrierById, concerns),
};

export const SideEffect: Complete<SideEffectResolvers, SideEffectRow> = {
  claim: ({ claim }, _, { loaders }) => existing(loaders.claimById, claim),
  barrier: ({ barrier }, _, { loaders }) => existing(loaders.barrierById, barrier),
};
