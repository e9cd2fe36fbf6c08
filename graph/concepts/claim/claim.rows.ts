import type {
  Basis,
  Better,
  Bound,
  ClaimedState,
  ClaimKind,
  Confidence,
  ContestOver,
  Design,
  Effect,
  Evidence,
  Failure,
  ReadScope,
  Recurrence,
} from '../../model/enumerations';
import { Columns, together } from '../../model/projection';
import { SOURCE, type SourceRow } from '../source/source.rows';

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
  measureDesign: Design | null;
  measureOutcomeNl: string | null;
  measureOutcomeEn: string | null;
  measureBetter: Better | null;
  measureN: number | null;
  measurePopulationNl: string | null;
  measurePopulationEn: string | null;
  measureComparisonNl: string | null;
  measureComparisonEn: string | null;
  measureInBriefNl: string | null;
  measureInBriefEn: string | null;
  subgroupNl: string | null;
  subgroupEn: string | null;
  failure: Failure | null;
  costAmount: number | null;
  costLow: number | null;
  costHigh: number | null;
  costCurrency: string | null;
  costYear: string | null;
  costEvery: Recurrence | null;
  costPerNl: string | null;
  costPerEn: string | null;
  costForNl: string | null;
  costForEn: string | null;
  deprecated: string | null;
  witness: string;
  witnessName: string;
}

/** What a claim says of one barrier. */
export interface EffectRow {
  effect: Effect;
  basis: Basis;
  /** The actor whose aim it is, by id. */
  aimOf: string | null;
  /** By id. */
  barrier: string;
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
  /** By id. */
  jurisdiction: string;
}

/** How a number was measured: a claim, whose design is known. */
export type MeasureRow = ClaimRow & { measureDesign: Design };

/** What something costs: a claim with an amount. */
export type CostRow = ClaimRow & { costAmount: number; costCurrency: string };

export const CLAIM = new Columns<ClaimRow>('claim', [
  'type',
  'id',
  'kind',
  'statementNl',
  'statementEn',
  'evidence',
  'confidence',
  'value',
  'low',
  'high',
  'baseline',
  'bound',
  'unitNl',
  'unitEn',
  'period',
  'subgroupNl',
  'subgroupEn',
  'failure',
  'deprecated',
  'witness',
  'witnessName',
  together<ClaimRow>(
    'measureDesign',
    'measureOutcomeNl',
    'measureOutcomeEn',
    'measureBetter',
    'measureN',
    'measurePopulationNl',
    'measurePopulationEn',
    'measureComparisonNl',
    'measureComparisonEn',
    'measureInBriefNl',
    'measureInBriefEn',
  ),
  together<ClaimRow>(
    'costAmount',
    'costLow',
    'costHigh',
    'costCurrency',
    'costYear',
    'costEvery',
    'costPerNl',
    'costPerEn',
    'costForNl',
    'costForEn',
  ),
]);

export const EFFECT = new Columns<EffectRow>('concerns', ['effect', 'basis', 'aimOf'], {
  barrier: 'barrier.id',
});

export const CITATION = new Columns<CitationRow>(
  'cites',
  ['locator', 'read', 'fingerprintWords', 'fingerprintSha256'],
  { source: SOURCE },
);

export const CONTEST = new Columns<ContestRow>('contests', ['over'], { claim: CLAIM });

export const CLAIM_STATE = new Columns<ClaimStateRow>('state', ['value', 'asOf'], {
  jurisdiction: 'jurisdiction.id',
});
