import type {
  RankedBarrierResolvers,
  RankedPracticeResolvers,
  ScorePartResolvers,
  SideEffectResolvers,
} from '../../../generated/resolvers';
import type {
  Ranked,
  SideEffect as SideEffectRow,
  ScorePart as StoredPart,
} from '../../../graph/ranking/ranked';
import { allExisting, existing } from '../require-row';
import type { Complete } from '../resolver-types';

/** A ranked practice where it is shown. */
export interface RankedPracticeRow extends Ranked {
  /** The same practice for the other barriers of a question; absent outside an answer. */
  others?: Ranked[];
}

/** A part of a score, with the barrier that the score is for. */
export interface ScorePartRow extends StoredPart {
  asked: string;
}

export const RankedPractice: Complete<RankedPracticeResolvers, RankedPracticeRow> = {
  practice: ({ practice }, _, { loaders }) => existing(loaders.practiceById, practice),
  barrier: ({ barrier }, _, { loaders }) => existing(loaders.barrierById, barrier),
  parts: ({ parts, barrier }) => parts.map((part) => ({ ...part, asked: barrier })),
  adoptions: ({ adoptions }, { first }, { loaders }) =>
    allExisting(loaders.adoptionById, adoptions.slice(0, first)),
  counterEvidence: ({ counterEvidence }, _, { loaders }) => allExisting(loaders.claimById, counterEvidence),
  caveats: ({ caveats }, _, { loaders }) => allExisting(loaders.claimById, caveats),
  conditions: ({ practice }, _, { loaders }) => loaders.conditionsByPractice.load(practice),
  others: ({ others }) => others ?? [],
};

export const RankedBarrier: Complete<RankedBarrierResolvers, Ranked> = {
  barrier: ({ barrier }, _, { loaders }) => existing(loaders.barrierById, barrier),
};

export const ScorePart: Complete<ScorePartResolvers, ScorePartRow> = {
  claim: ({ claim }, _, { loaders }) => existing(loaders.claimById, claim),
  adoption: ({ adoption }, _, { loaders }) => existing(loaders.adoptionById, adoption),
  case: (part, _, { loaders }) => existing(loaders.caseById, part.case),
  witness: ({ claim }, _, { loaders }) => existing(loaders.claimById, claim),
  via: ({ barrier, asked }, _, { loaders }) =>
    barrier === asked ? null : existing(loaders.barrierById, barrier),
};

export const SideEffect: Complete<SideEffectResolvers, SideEffectRow> = {
  claim: ({ claim }, _, { loaders }) => existing(loaders.claimById, claim),
  barrier: ({ barrier }, _, { loaders }) => existing(loaders.barrierById, barrier),
};
