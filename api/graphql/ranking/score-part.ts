import type { Side } from '../../../graph/ranking/ranking';
import type { RankedRow } from '../../../graph/ranking/ranking.rows';

/** One part of a score, out of the parallel lists that are stored with it. */
export interface PartRow {
  claim: string;
  side: Side;
  adoption: string;
  case: string;
  /** The barrier the claim concerns, and the one that was asked for. */
  concerns: string;
  asked: string;
  weight: number;
  contribution: number;
}

export interface SideEffectRow {
  claim: string;
  barrier: string;
}

export const partsOf = (row: RankedRow): PartRow[] =>
  (row.partClaims ?? []).map((claim, at) => ({
    claim,
    side: row.partSides[at] as Side,
    adoption: row.partAdoptions[at] as string,
    case: row.partCases[at] as string,
    concerns: row.partBarriers[at] as string,
    asked: row.barrier,
    weight: row.partWeights[at] as number,
    contribution: row.partContributions[at] as number,
  }));

export const sideEffectsOf = (row: RankedRow): SideEffectRow[] =>
  (row.sideEffectClaims ?? []).map((claim, at) => ({ claim, barrier: row.sideEffectBarriers[at] as string }));
