import type { Basis, Confidence, Effect, Evidence, Side } from '../model/enumerations';

/** One claim's effect on one barrier by one adoption: the smallest unit that can count. */
export interface Finding {
  claim: string;
  effect: Effect;
  basis: Basis;
  evidence: Evidence;
  confidence: Confidence;
  barrier: string;
  practice: string;
  adoption: string;
  case: string;
  /** Where the adoption took place, with everything those places are part of. */
  places: readonly string[];
  /** Who established it; findings of one witness in one case count once per side. */
  witness: string;
}

/** A claim that says nothing for or against but belongs beside the score of what it is about. */
export interface Remark {
  claim: string;
  /** Adoptions, cases or claims. */
  about: readonly string[];
}

/** Everything known that may bear on a question. */
export interface Knowledge {
  findings: readonly Finding[];
  limits: readonly Remark[];
  /** Claims that contest the effect that another claim states. */
  disputes: readonly Remark[];
}

/** On which side of a practice each effect is. */
export const SIDE_OF_EFFECT: Record<Effect, Side> = {
  REDUCES: 'SUPPORT',
  WORSENS: 'COUNTER',
  NO_EFFECT: 'COUNTER',
  MIXED: 'MIXED',
};
