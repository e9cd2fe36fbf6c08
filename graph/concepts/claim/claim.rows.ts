import type {
  Basis,
  Bound,
  ClaimedState,
  ClaimKind,
  Confidence,
  ContestOver,
  Effect,
  Evidence,
  ReadScope,
} from '../../model/enumerations';
import type { BarrierRow } from '../barrier/barrier.rows';
import type { JurisdictionRow } from '../jurisdiction/jurisdiction.rows';
import type { SourceRow } from '../source/source.rows';

export interface ClaimRow {
  type: 'Claim';
  id: string;
  kind: ClaimKind;
  statementNl: string | null;
  statementEn: string | null;
  evidence: Evidence;
  confidence: Confidence;
  value: number | null;
  low: number | null;
  high: number | null;
  baseline: number | null;
  bound: Bound | null;
  unitNl: string | null;
  unitEn: string | null;
  period: string | null;
  deprecated: string | null;
  witness: string;
  witnessName: string;
}

/** What a claim says of one barrier. */
export interface EffectRow {
  effect: Effect;
  basis: Basis;
  barrier: BarrierRow;
}

export interface CitationRow {
  locator: string | null;
  read: ReadScope;
  fingerprintWords: number | null;
  fingerprintSha256: string | null;
  source: SourceRow;
}

export interface ContestRow {
  over: ContestOver;
  claim: ClaimRow;
}

export interface ClaimStateRow {
  value: ClaimedState;
  asOf: string | null;
  jurisdiction: JurisdictionRow;
}

export const CLAIM = `claim {.type, .id, .kind, .statementNl, .statementEn, .evidence, .confidence, .value, .low,
  .high, .baseline, .bound, .unitNl, .unitEn, .period, .deprecated, .witness, .witnessName}`;
