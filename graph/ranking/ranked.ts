import type { Band, Design, Side, Standing } from '../model/enumerations';

/** What one group of findings (same case, witness and side) adds, by its best finding. */
export interface ScorePart {
  claim: string;
  side: Side;
  /** How the claim measured its effect on the barrier; null where it only reports one. */
  design: Design | null;
  adoption: string;
  case: string;
  witness: string;
  /** The barrier the claim concerns: the asked one, or a kind of it at half weight. */
  barrier: string;
  /** What the claim counts for of the package of practices that it is about: 1 where it is about one. */
  share: number;
  weight: number;
  /** Share of `support` or `counter`; 0 for MIXED, which is shown and not scored. */
  contribution: number;
}

export interface SideEffect {
  claim: string;
  barrier: string;
}

/** What others do about a barrier with no known result. Stored, read and shown in this form. */
export interface Untested {
  practice: string;
  /** Barriers that it was adopted for or bears on, by id. */
  barriers: string[];
  /** Jurisdictions where it runs, by id. */
  runsIn: string[];
  adoptions: string[];
  /** Claims that tell whose aim it is; empty where only a researcher thinks that it bears on the barrier. */
  intentions: string[];
}

/** How a practice stands for a barrier. Stored, read and shown in this form. */
export interface Ranked {
  practice: string;
  barrier: string;
  /** Place from 1 within its list, advice or cautions; the same for those that are equal. */
  rank: number;
  /** Whether it is advice; contradicted practices and those without support are cautions. */
  advised: boolean;
  score: number;
  band: Band;
  support: number;
  counter: number;
  standing: Standing;
  witnesses: number;
  parts: ScorePart[];
  adoptions: string[];
  counterEvidence: string[];
  caveats: string[];
  sideEffects: SideEffect[];
}
