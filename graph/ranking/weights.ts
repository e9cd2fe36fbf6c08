import type { Confidence, Evidence, Strength } from '../model/enumerations';

/** How much a finding counts: the product of one number from 0 to 1 per aspect. */
export interface Weights {
  strength: Readonly<Record<Strength, number>>;
  evidence: Readonly<Record<Evidence, number>>;
  confidence: Readonly<Record<Confidence, number>>;
  /** Factor for a finding about a kind of the barrier rather than the barrier itself. */
  narrower: number;
}

export const DEFAULT_WEIGHTS: Weights = {
  strength: {
    RANDOMISED_TRIAL: 1,
    QUASI_EXPERIMENT: 0.85,
    AUDIT: 0.6,
    BEFORE_AFTER: 0.5,
    COMPARISON: 0.4,
    SURVEY: 0.35,
    MODEL: 0.2,
    REPORTED: 0.2,
  },
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
