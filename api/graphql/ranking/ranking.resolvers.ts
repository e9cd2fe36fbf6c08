import type {
  RankedBarrierResolvers,
  RankedPracticeResolvers,
  ScorePartResolvers,
  SideEffectResolvers,
  UntestedPracticeResolvers,
} from '../../../generated/resolvers';
import { compare } from '../../../graph/model/collections';
import { yearOf } from '../../../graph/model/edtf';
import { after, all } from '../../../graph/model/maybe-promise';
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

/** How much of what its adoptions and claims lead to is told of a ranked practice. */
const MOST = { jurisdictions: 50, sources: 100 };

const claimsOf = (parts: readonly StoredPart[]) => parts.map(({ claim }) => claim);

/** Rows without those that are there already, by id. */
const eachOnce = <Row extends { id: string }>(rows: readonly Row[]): Row[] =>
  [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => compare(a.id, b.id));

export const RankedPractice: Complete<RankedPracticeResolvers, RankedPracticeRow> = {
  practice: ({ practice }, _, { loaders }) => requireRow(loaders.practiceById, practice),
  barrier: ({ barrier }, _, { loaders }) => requireRow(loaders.barrierById, barrier),
  parts: ({ parts, barrier }) => parts.map((part) => ({ ...part, asked: barrier })),
  adoptions: ({ adoptions }, { first }, { loaders }) =>
    requireRows(loaders.adoptionById, adoptions.slice(0, first)),
  jurisdictions: ({ adoptions }, _, { loaders }) =>
    after(all(adoptions.map((id) => loaders.jurisdictionsByAdoption.load(id))), (places) =>
      eachOnce(places.flat()).slice(0, MOST.jurisdictions),
    ),
  firstYear: ({ adoptions }, _, { loaders }) =>
    after(requireRows(loaders.adoptionById, adoptions), (rows) => {
      const years = rows.flatMap(({ periodFrom }) => yearOf(periodFrom) ?? []);
      return years.length > 0 ? Math.min(...years) : null;
    }),
  weightiestMeasured: ({ parts, barrier }) => {
    const part = parts.find(({ design }) => design !== null);
    return part ? { ...part, asked: barrier } : null;
  },
  sources: ({ parts }, _, { loaders }) =>
    after(all(claimsOf(parts).map((id) => loaders.citationsByClaim.load(id))), (citations) =>
      eachOnce(citations.flat().map(({ source }) => source)).slice(0, MOST.sources),
    ),
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
