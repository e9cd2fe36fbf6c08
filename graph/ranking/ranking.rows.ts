import type { Band, Ranked, Side, Standing } from './ranking';

/** How a practice stands for a barrier, as stored on ADDRESSES: lists in parallel, one position for each part. */
export interface RankedRow {
  practice: string;
  barrier: string;
  rank: number;
  advised: boolean;
  score: number;
  band: Band;
  support: number;
  counter: number;
  standing: Standing;
  witnesses: number;
  adoptions: string[];
  counterEvidence: string[];
  caveats: string[];
  sideEffectClaims: string[];
  sideEffectBarriers: string[];
  partClaims: string[];
  partSides: Side[];
  partAdoptions: string[];
  partCases: string[];
  partWitnesses: string[];
  partBarriers: string[];
  partWeights: number[];
  partContributions: number[];
}

/** A ranked practice where it is shown. */
export interface RankedPracticeRow extends RankedRow {
  /** The same practice for the other barriers of a question; absent outside an answer. */
  others?: RankedRow[];
}

/** What the ranking found, in the columns of a row: a relationship cannot hold objects. */
export function rankedRowOf({ parts, sideEffects, ...ranked }: Ranked): RankedRow {
  return {
    ...ranked,
    sideEffectClaims: sideEffects.map(({ claim }) => claim),
    sideEffectBarriers: sideEffects.map(({ barrier }) => barrier),
    partClaims: parts.map(({ claim }) => claim),
    partSides: parts.map(({ side }) => side),
    partAdoptions: parts.map(({ adoption }) => adoption),
    partCases: parts.map((part) => part.case),
    partWitnesses: parts.map(({ witness }) => witness),
    partBarriers: parts.map(({ barrier }) => barrier),
    partWeights: parts.map(({ weight }) => weight),
    partContributions: parts.map(({ contribution }) => contribution),
  };
}

export const RANKED = `addresses {practice: practice.id, barrier: barrier.id, .rank, .advised, .score, .band, .support,
  .counter, .standing, .witnesses, .adoptions, .counterEvidence, .caveats, .sideEffectClaims, .sideEffectBarriers,
  .partClaims, .partSides, .partAdoptions, .partCases, .partWitnesses, .partBarriers, .partWeights,
  .partContributions}`;
