import { isConjunction, isContent } from '../language/stop-words';
import type { Word } from '../language/words';
import { type Classifier, type ClassScore, classify, contributionsOf } from './classifier/classifier';
import {
  CLAUSE_LIMIT,
  DOUBTFUL_LEAD,
  MIN_CONTENT_SHARE,
  MIN_LEAD,
  MIN_LEAD_OVER_SECOND,
  SURE_MARGIN,
} from './thresholds';

/** An entity that a question is about without naming it. */
export interface TopicMatch {
  id: string;
  /** How much more it is about the entity than off topic. */
  lead: number;
  /** Positions of the words that point to it. */
  at: number[];
}

/** Consecutive words of a question. */
export interface Span {
  words: readonly Word[];
  /** The position of the first. */
  from: number;
  /** What they are about, largest lead first. */
  scores: readonly ClassScore[];
}

/** The words of a question from one position to before another, classified. */
export function spanOf(
  question: readonly Word[],
  classifier: Classifier,
  from = 0,
  end = question.length,
): Span {
  const words = question.slice(from, end);
  return { words, from, scores: classify(words, classifier) };
}

/**
 * What a question is about without naming it: all that it as a whole, or a clause of it, is surely about; where there is no
 * such entity and `allowLikely`, what it is likely to be about. Largest lead first.
 *
 * @param named positions of words that name a barrier; a span that holds one of them is skipped.
 */
export function topicMatches(
  question: string,
  whole: Span,
  named: ReadonlySet<number>,
  allowLikely: boolean,
  classifier: Classifier,
): TopicMatch[] {
  const isOpen = ({ from, words: { length } }: Span) =>
    ![...named].some((at) => at >= from && at < from + length);
  const sure = [
    ...[whole].filter(isOpen).flatMap((span) => sureMatch(span, SURE_MARGIN.whole, classifier)),
    ...clausesOf(question, whole.words, classifier)
      .filter(isOpen)
      .flatMap((clause) => sureMatch(clause, SURE_MARGIN.clause, classifier)),
  ];
  const matches = sure.length === 0 && allowLikely ? likelyMatch(whole, classifier) : sure;
  return matches
    .filter(({ id }, at) => matches.findIndex((each) => each.id === id) === at)
    .sort((a, b) => b.lead - a.lead);
}

/** The likeliest entity of a span, where the margin is large enough. */
function sureMatch(span: Span, minMargin: number, classifier: Classifier): TopicMatch[] {
  const [first] = span.scores;
  return first && first.margin >= minMargin && first.lead >= MIN_LEAD
    ? [matchOf(first, span, classifier)]
    : [];
}

function likelyMatch(whole: Span, classifier: Classifier): TopicMatch[] {
  const [first, second] = whole.scores;
  if (!first || first.lead < MIN_LEAD || first.lead - (second?.lead ?? 0) < MIN_LEAD_OVER_SECOND) return [];
  return first.lead >= DOUBTFUL_LEAD || isByContent(first, whole.words, classifier)
    ? [matchOf(first, whole, classifier)]
    : [];
}

/** Whether content words make up enough of what makes a text belong to a class. */
function isByContent({ id }: ClassScore, words: readonly Word[], classifier: Classifier): boolean {
  const contributions = contributionsOf(words, id, classifier);
  const total = contributions.reduce((sum, each) => sum + each, 0);
  const ofContent = contributions.reduce(
    (sum, each, at) => sum + (isContent(words[at]!.folded) ? each : 0),
    0,
  );
  return ofContent >= MIN_CONTENT_SHARE * total;
}

/** Tells the content words that contribute more than the words of the span do on average. */
function matchOf({ id, lead }: ClassScore, { from, words }: Span, classifier: Classifier): TopicMatch {
  const contributions = contributionsOf(words, id, classifier);
  const average = contributions.reduce((sum, each) => sum + each, 0) / contributions.length;
  const content = words.map((_, at) => at).filter((at) => isContent(words[at]!.folded));
  const telling = content.filter((at) => contributions[at]! > average);
  return { id, lead, at: (telling.length > 0 ? telling : content).map((at) => from + at) };
}

/** The first parts of a question between marks and conjunctions; none where it is all one. */
function clausesOf(question: string, words: readonly Word[], classifier: Classifier): Span[] {
  const isStart = ({ folded, start }: Word, at: number) =>
    at === 0 || isConjunction(folded) || /[.,;:?!]/.test(question.slice(words[at - 1]!.end, start));
  const starts = words.flatMap((word, at) => (isStart(word, at) ? [at] : []));
  return starts.length < 2
    ? []
    : starts.slice(0, CLAUSE_LIMIT).map((from, at) => spanOf(words, classifier, from, starts[at + 1]));
}
