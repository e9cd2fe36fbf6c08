import type { Band, Side, Standing } from './ranking';

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

export const RANKED = `addresses {practice: practice.id, barrier: barrier.id, .rank, .advised, .score, .band, .support,
  .counter, .standing, .witnesses, .adoptions, .counterEvidence, .caveats, .sideEffectClaims, .sideEffectBarriers,
  .partClaims, .partSides, .partAdoptions, .partCases, .partWitnesses, .partBarriers, .partWeights,
  .partContributions}`;
