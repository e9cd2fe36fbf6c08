import { eng, nld } from 'stopword';
import words from './question-words.json';

/** Negations turn a label round (*niet-gebruik*), so that in labels they count. */
const NEGATIONS = new Set([...words.nl.negate, ...words.en.negate]);

/** Conjunctions split a question into clauses, as punctuation does. */
const CONJUNCTIONS = new Set([...words.nl.join, ...words.en.join]);

/** Words without meaning of their own, and words that are typical of questions in general. */
const STOP_WORDS = new Set(
  [...nld, ...eng, ...words.nl.ask, ...words.en.ask].filter((word) => !NEGATIONS.has(word)),
);

/** Whether a folded word says something of its own. */
export const isContent = (folded: string): boolean => !STOP_WORDS.has(folded);
export const isNegation = (folded: string): boolean => NEGATIONS.has(folded);
export const isConjunction = (folded: string): boolean => CONJUNCTIONS.has(folded);
