import type {
  ActorKind,
  AdoptionStatus,
  Confidence,
  Effect,
  Evidence,
  Side,
  Strength,
} from '../model/enumerations';

/** One practice as used in one case. What is only recommended is none. */
export interface AdoptedPractice {
  practice: string;
  adoption: string;
  case: string;
  /** Where it took place. */
  jurisdictions: readonly string[];
  /** Those, with everything that they are part of. */
  places: readonly string[];
}

/** One claim's effect on one barrier by one adoption: the smallest unit that can count. */
export interface Finding extends AdoptedPractice {
  claim: string;
  effect: Effect;
  strength: Strength;
  evidence: Evidence;
  confidence: Confidence;
  barrier: string;
  /** Who established it; findings of one witness in one case count once per side. */
  witness: string;
  /** Whether that is a court, an audit office or an official inquiry. */
  official: boolean;
  /** Number of different practices that the claim is about: each counts for its share of the package. */
  practices: number;
}

/** One adoption that bears on a barrier without a known result: somebody meant it to, or a researcher thinks so. */
export interface Attempt extends AdoptedPractice {
  barrier: string;
  status: AdoptionStatus;
  /** The claim that tells whose aim it is; null where it is the researcher's own view. */
  claim: string | null;
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
  attempts: readonly Attempt[];
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

/** Who can contradict a practice without a measurement of their own. */
export const OFFICIAL_WITNESSES: readonly ActorKind[] = ['COURT', 'AUDITOR', 'INQUIRY'];
