import type {
  RankedBarrierResolvers,
  RankedPracticeResolvers,
  ScorePartResolvers,
  SideEffectResolvers,
  UntestedPracticeResolvers,
} from '../../../generated/resolvers';
import type {
  Ranked,
  SideEffect as SideEffectRow,
  ScorePart as StoredPart,
  Untested,
} from '../../../graph/ranking/ranked';
import { requireRow, requireRows } from '../concepts/require-row';
import type { Complete } from '../execution/resolver-types';

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
  practice: ({ practice }, _, { loaders }) => requireRow(loaders.practiceById, practice),
  barrier: ({ barrier }, _, { loaders }) => requireRow(loaders.barrierById, barrier),
  parts: ({ parts, barrier }) => parts.map((part) => ({ ...part, asked: barrier })),
  adoptions: ({ adoptions }, { first }, { loaders }) =>
    requireRows(loaders.adoptionById, adoptions.slice(0, first)),
  counterEvidence: ({ counterEvidence }, _, { loaders }) => requireRows(loaders.claimById, counterEvidence),
  caveats: ({ caveats }, _, { loaders }) => requireRows(loaders.claimById, caveats),
  conditions: ({ practice }, _, { loaders }) => loaders.conditionsByPractice.load(practice),
  others: ({ others }) => others ?? [],
};

export const RankedBarrier: Complete<RankedBarrierResolvers, Ranked> = {
  barrier: ({ barrier }, _, { loaders }) => requireRow(loaders.barrierById, barrier),
};

export const ScorePart: Complete<ScorePartResolvers, ScorePartRow> = {
  claim: ({ claim }, _, { loaders }) => requireRow(loaders.claimById, claim),
  adoption: ({ adoption }, _, { loaders }) => requireRow(loaders.adoptionById, adoption),
  case: (part, _, { loaders }) => requireRow(loaders.caseById, part.case),
  witness: ({ claim }, _, { loaders }) => requireRow(loaders.claimById, claim),
  via: ({ barrier, asked }, _, { loaders }) =>
    barrier === asked ? null : requireRow(loaders.barrierById, barrier),
};

export const SideEffect: Complete<SideEffectResolvers, SideEffectRow> = {
  claim: ({ claim }, _, { loaders }) => requireRow(loaders.claimById, claim),
  barrier: ({ barrier }, _, { loaders }) => requireRow(loaders.barrierById, barrier),
};

export const UntestedPractice: Complete<UntestedPracticeResolvers, Untested> = {
  practice: ({ practice }, _, { loaders }) => requireRow(loaders.practiceById, practice),
  barriers: ({ barriers }, _, { loaders }) => requireRows(loaders.barrierById, barriers),
  runsIn: ({ runsIn }, _, { loaders }) => requireRows(loaders.jurisdictionById, runsIn),
  adoptions: ({ adoptions }, _, { loaders }) => requireRows(loaders.adoptionById, adoptions),
  intentions: ({ intentions }, _, { loaders }) => requireRows(loaders.claimById, intentions),
};
