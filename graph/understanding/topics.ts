import { isConjunction, isContent } from '../language/stop-words';
import type { Word } from '../language/words';
import { type Classifier, type ClassScore, classify, contributionsOf } from './classifier/classifier';
import {
  CLAUSE_LIMIT,
  DOUBTFUL_LEAD,
  MIN_CONTENT_SHARE,
  MIN_CONTENT_WORDS,
  MIN_LEAD,
  MIN_LEAD_OVER_SECOND,
  SURE_MARGIN,
  SURE_WORD_MARGIN,
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

/** What else a question holds. */
interface Beside {
  /** Positions of words that name a barrier; a span that holds one of them is skipped. */
  barriersAt: ReadonlySet<number>;
  /** Positions of words that name a place, an organisation or a case; a span of little else is skipped. */
  names: ReadonlySet<number>;
  /** What it names or denies, by id: a span may be about something else besides. */
  named: ReadonlySet<string>;
}

/**
 * What a question is about without naming it: all that it as a whole, or a clause of it, is surely about; where there is no
 * such entity and `allowLikely`, what it is likely to be about. Largest lead first.
 */
export function topicMatches(
  question: string,
  whole: Span,
  { barriersAt, names, named }: Beside,
  allowLikely: boolean,
  classifier: Classifier,
): TopicMatch[] {
  const isOpen = (span: Span) =>
    ![...barriersAt].some((at) => at >= span.from && at < span.from + span.words.length) &&
    saysEnough(span, names);
  const sure = [
    ...[whole].filter(isOpen).flatMap((span) => sureMatch(span, SURE_MARGIN.whole, named, classifier)),
    ...clausesOf(question, whole.words, classifier)
      .filter(isOpen)
      .flatMap((clause) => sureMatch(clause, SURE_MARGIN.clause, named, classifier)),
  ];
  const matches = sure.length === 0 && allowLikely && isOpen(whole) ? likelyMatch(whole, classifier) : sure;
  return matches
    .filter(({ id }, at) => matches.findIndex((each) => each.id === id) === at)
    .sort((a, b) => b.lead - a.lead);
}

/** Whether a span holds content words besides names: two, or one that leaves no doubt. */
function saysEnough(span: Span, names: ReadonlySet<number>): boolean {
  const words = contentAt(span).filter((at) => !names.has(at)).length;
  return words >= MIN_CONTENT_WORDS || (words > 0 && (span.scores[0]?.margin ?? 0) >= SURE_WORD_MARGIN);
}

/** Positions of the content words of a span. */
const contentAt = ({ from, words }: Span): number[] =>
  words.flatMap(({ folded }, at) => (isContent(folded) ? [from + at] : []));

/** The likeliest entity of a span that is not named, where the margin is large enough. */
function sureMatch(
  span: Span,
  minMargin: number,
  named: ReadonlySet<string>,
  classifier: Classifier,
): TopicMatch[] {
  const first = span.scores.find(({ id }) => !named.has(id));
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
function matchOf({ id, lead }: ClassScore, span: Span, classifier: Classifier): TopicMatch {
  const contributions = contributionsOf(span.words, id, classifier);
  const average = contributions.reduce((sum, each) => sum + each, 0) / contributions.length;
  const content = contentAt(span);
  const telling = content.filter((at) => contributions[at - span.from]! > average);
  return { id, lead, at: telling.length > 0 ? telling : content };
}

/** What parts clauses, in whatever width. */
const MARK = /[.,;:?!。、]/;

/** The first parts of a question between marks and conjunctions; none where it is all one. */
function clausesOf(question: string, words: readonly Word[], classifier: Classifier): Span[] {
  const isStart = ({ folded, start }: Word, at: number) =>
    at === 0 ||
    isConjunction(folded) ||
    MARK.test(question.slice(words[at - 1]!.end, start).normalize('NFKC'));
  const starts = words.flatMap((word, at) => (isStart(word, at) ? [at] : []));
  return starts.length < 2
    ? []
    : starts.slice(0, CLAUSE_LIMIT).map((from, at) => spanOf(words, classifier, from, starts[at + 1]));
}
