import type { Basis, Confidence, Evidence } from '../model/enumerations';

/** How much a finding counts: the product of one number from 0 to 1 per aspect. */
export interface Weights {
  basis: Readonly<Record<Basis, number>>;
  evidence: Readonly<Record<Evidence, number>>;
  confidence: Readonly<Record<Confidence, number>>;
  /** Factor for a finding about a kind of the barrier rather than the barrier itself. */
  narrower: number;
}

export const DEFAULT_WEIGHTS: Weights = {
  basis: { MEASURED: 1, REPORTED: 0.5, INTENDED: 0.15 },
  evidence: {
    EVALUATION: 1,
    STATISTIC: 0.9,
    LEGAL_TEXT: 0.8,
    OFFICIAL_REPORT: 0.8,
    EXPERT_JUDGEMENT: 0.5,
    JOURNALISM: 0.5,
    SELF_REPORT: 0.4,
  },
  confidence: { HIGH: 1, MEDIUM: 0.7, LOW: 0.4 },
  narrower: 0.5,
};
