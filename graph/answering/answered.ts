import type { AbstentionReason } from '../model/enumerations';
import type { Ranked, Untested } from '../ranking/ranked';
import type { Interpretation } from '../understanding/interpretation';
import type { Places } from './question';

/** A question about a barrier that has an answer. */
export interface NearQuestion {
  barrier: string;
  /** Places that it is restricted to; empty for everywhere. */
  within: readonly string[];
}

export interface Abstention {
  reason: AbstentionReason;
  nearest: NearQuestion[];
}

/** A practice in an answer: how it stands for one barrier of the question, and for the others. */
export interface Advised extends Ranked {
  others: Ranked[];
}

export interface Answered extends Places {
  interpretation: Interpretation;
  /** Cases that the question names, itself or by a webinar or an organisation, by id. */
  namedCases: string[];
  /** The most telling cases, by id; at most 5. */
  cases: string[];
  /** The most telling lessons, by id; at most 10. */
  lessons: string[];
  /** Organisations whose counterparts are told, by id. */
  counterpartsOf: string[];
  /** The barriers that practices were ranked for. */
  barriers: string[];
  /** Advice, by what the question names, then by the sum of scores over its barriers. */
  practices: Advised[];
  /** What the question names that puts practices of its cases first, by id; only where there are such practices. */
  preferred: string[];
  untested: Untested[];
  cautions: Advised[];
  /** Adoptions in the asking jurisdiction that concern the barriers, by id. */
  homeAdoptions: string[];
  abstention: Abstention | null;
}
