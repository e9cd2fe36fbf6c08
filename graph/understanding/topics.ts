import { isContent, type Word } from '../language/words';
import { addedByWord, type Gist, type Likeness, likenessesOf } from './classifier/classifier';
import type { LabelledRow } from './vocabulary';

/** A thing that a question tells of without naming it. */
export interface Guess {
  thing: LabelledRow;
  /** How much more it is about the thing than about everything else. */
  score: number;
  /** The positions of the words that tell so. */
  at: number[];
}

/** Words of a question that belong together. */
export interface Part {
  words: readonly Word[];
  /** The position of the first. */
  from: number;
  /** What it is about, most first. */
  likenesses: readonly Likeness[];
}

/** The words of a question from one position to before another. */
export const partOf = (question: readonly Word[], gist: Gist, from = 0, end = question.length): Part => {
  const words = question.slice(from, end);
  return { words, from, likenesses: likenessesOf(words, gist) };
};

/** How far a question, or a clause of it, must lie on the side of a thing to be surely about it. All of these are set on the tuning questions. */
const SURE_OF_WHOLE = -0.2;
const SURE_OF_CLAUSE = 0.1;

/** How much more a question must be about the likeliest thing than about everything else, and than about the second. */
const LIKE_ENOUGH = 0.3;
const LEAD = 0.03;

/** Below this, what makes it so must come mostly from words that mean something: *how do other governments* is like much. */
const BEYOND_DOUBT = 1;
const MEANT = 0.7;

/**
 * What a question tells of without naming it: all that it as a whole, or a clause of it, is surely about; where there is no
 * such thing and `orLikely`, what it is likely to be about. Surest first.
 *
 * @param named positions of words that name an obstacle; what holds one of them needs no guess.
 */
export function guessesFrom(
  question: string,
  whole: Part,
  named: ReadonlySet<number>,
  orLikely: boolean,
  gist: Gist,
): Guess[] {
  const isOpen = ({ from, words: { length } }: Part) =>
    ![...named].some((at) => at >= from && at < from + length);
  const sure = [
    ...[whole].filter(isOpen).flatMap((part) => sureOf(part, SURE_OF_WHOLE, gist)),
    ...clausesOf(question, whole.words, gist)
      .filter(isOpen)
      .flatMap((clause) => sureOf(clause, SURE_OF_CLAUSE, gist)),
  ];
  const guesses = sure.length === 0 && orLikely ? likely(whole, gist) : sure;
  return guesses
    .filter(({ thing }, at) => guesses.findIndex((each) => each.thing === thing) === at)
    .sort((a, b) => b.score - a.score);
}

/** The thing on whose side a part lies furthest, if it lies that far. */
function sureOf(part: Part, least: number, gist: Gist): Guess[] {
  const [first] = part.likenesses;
  return first && first.side >= least && first.score >= LIKE_ENOUGH ? [guessOf(first, part, gist)] : [];
}

function likely(whole: Part, gist: Gist): Guess[] {
  const [first, second] = whole.likenesses;
  if (!first || first.score < LIKE_ENOUGH || first.score - (second?.score ?? 0) < LEAD) return [];
  return first.score >= BEYOND_DOUBT || isMeant(first, whole.words, gist)
    ? [guessOf(first, whole, gist)]
    : [];
}

/** Whether words that mean something make up most of what makes a text like a thing. */
function isMeant({ thing }: Likeness, words: readonly Word[], gist: Gist): boolean {
  const added = addedByWord(words, thing, gist);
  const sum = (ofContent: boolean) =>
    added.reduce((total, each, at) => total + (!ofContent || isContent(words[at]!.folded) ? each : 0), 0);
  return sum(true) >= MEANT * sum(false);
}

/** Tells the words that make a part like a thing more than its words do on average. */
function guessOf({ thing, score }: Likeness, { from, words }: Part, gist: Gist): Guess {
  const added = addedByWord(words, thing, gist);
  const average = added.reduce((sum, each) => sum + each, 0) / added.length;
  const content = words.map((_, at) => at).filter((at) => isContent(words[at]!.folded));
  const telling = content.filter((at) => added[at]! > average);
  return { thing, score, at: (telling.length > 0 ? telling : content).map((at) => from + at) };
}

const CONJUNCTIONS = new Set('en maar terwijl want omdat and but while because plus'.split(' '));

/** The parts of a question between marks and conjunctions; none where it is all one. */
function clausesOf(question: string, words: readonly Word[], gist: Gist): Part[] {
  const isStart = ({ folded, start }: Word, at: number) =>
    at === 0 || CONJUNCTIONS.has(folded) || /[.,;:?!]/.test(question.slice(words[at - 1]!.end, start));
  const starts = words.flatMap((word, at) => (isStart(word, at) ? [at] : []));
  return starts.length < 2 ? [] : starts.map((from, at) => partOf(words, gist, from, starts[at + 1]));
}
