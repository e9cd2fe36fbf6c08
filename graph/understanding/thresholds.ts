import type { MatchVia } from '../model/enumerations';
import type { LabelKind } from './labels';

/**
 * Confidences and thresholds of understanding, tuned on the questions of `tests/questions.yaml` that are marked `tuning`.
 * Decision values are those of the classifier: 1 is the margin that training aims at, 0 lies between two classes.
 */

/** The most characters that a question may have. */
export const QUESTION_LIMIT = 1000;

/** The most clauses of a question that are thought about, each for itself; the whole is thought about besides. */
export const CLAUSE_LIMIT = 20;

/** Ways of matching that use a label. */
export type LabelVia = Exclude<MatchVia, 'DEFINITION'>;

export const VIA_AS_WRITTEN: Record<LabelKind, LabelVia> = {
  PREFERRED: 'PREFERRED_LABEL',
  ALTERNATIVE: 'ALTERNATIVE_LABEL',
  HIDDEN: 'HIDDEN_LABEL',
};

/** How sure each way is, from 0 to 1. */
export const CONFIDENCE: Record<LabelVia, number> = {
  PREFERRED_LABEL: 1,
  ALTERNATIVE_LABEL: 0.95,
  HIDDEN_LABEL: 0.9,
  STEM: 0.8,
  COMPOUND: 0.7,
  MISSPELLING: 0.6,
};

/** The most that the classifier is trusted: less than any label. */
export const MAX_CLASSIFIER_CONFIDENCE = 0.5;

/** With a lead over off-topic below this, only preferred and alternative labels of an entity count. */
export const OFF_TOPIC_LEAD = -0.2;

/** So many content words beside a label are few: they do not make a question off topic. */
export const FEW_OTHER_WORDS = 1;

/** So many are few beside a hidden label as written that has this lead over off-topic by itself. */
export const SOME_OTHER_WORDS = 5;
export const TELLING_LEAD = 1.2;

/** The content words that a question, or a clause of it, must hold besides names before it is about anything. */
export const MIN_CONTENT_WORDS = 2;

/** The margin with which one content word besides names is enough: *privacy*. */
export const SURE_WORD_MARGIN = 1;

/** The most words that are told not to have been understood, and the most letters of each. */
export const MAX_UNMATCHED_WORDS = 20;
export const LONGEST_UNMATCHED_WORD = 40;

/** The margin that makes a whole question, or a clause of it, surely about a class. */
export const SURE_MARGIN = { whole: -0.2, clause: 0.1 };

/** The lead over off-topic that a class must have. */
export const MIN_LEAD = 0.3;

/** Where nothing is sure: the lead that the likeliest class must have over the second. */
export const MIN_LEAD_OVER_SECOND = 0.03;

/** Below this lead, content words must make up a share of it: *how do other governments* is like many classes. */
export const DOUBTFUL_LEAD = 1;
export const MIN_CONTENT_SHARE = 0.7;
