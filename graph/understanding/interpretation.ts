import { isContent, isNegation } from '../language/stop-words';
import { type TextLanguage, type Word, wordsOf } from '../language/words';
import type { MatchVia } from '../model/enumerations';
import type { EntityType } from '../model/shape';
import { type Mention, mentionsAsWritten, mentionsByStems, resolveOverlaps } from './mentions';
import { analyse, corrected } from './readings';
import { CONFIDENCE, MAX_CLASSIFIER_CONFIDENCE, OFF_TOPIC_LEAD } from './thresholds';
import { type Span, spanOf, type TopicMatch, topicMatches } from './topics';
import type { Vocabulary } from './vocabulary';

/** One entity that a question names or is about. */
export interface Match {
  id: string;
  type: EntityType;
  /** The part of the question, as written. */
  matchedText: string;
  /** The label that it stands for; null where the classifier led to it. */
  label: string | null;
  language: TextLanguage | null;
  via: MatchVia;
  /** From 0 to 1. */
  confidence: number;
}

/** What a question was taken to ask. */
export interface Interpretation {
  /** What is named first, surest first; then what it is about without naming it, likeliest first. */
  matches: Match[];
  /** Words that mean something and that no match accounts for, as written and in their order. */
  unmatchedWords: string[];
  /** Barriers that come nearest to a question in which none was understood, nearest first. */
  nearest: string[];
}

/** Finds what a question names by labels: as written, by stems, by parts of compounds, misspelled; else by what it is about. */
export function interpret(question: string, vocabulary: Vocabulary): Interpretation {
  const words = wordsOf(question);
  const tokens = words.map((word) => analyse(word, vocabulary));
  const whole = spanOf(tokens.map(corrected), vocabulary.classifier);
  const mentions = resolveOverlaps(
    [...mentionsAsWritten(words, vocabulary), ...mentionsByStems(tokens, vocabulary)].filter(
      isOnTopic(whole),
    ),
  );
  const topics = topicsBeside(mentions, question, whole, vocabulary);
  const understood = new Set([...mentions, ...topics].flatMap(({ at }) => at));
  return {
    matches: [
      ...mentions.map((mention) => matchOfMention(mention, question, words)),
      ...topics.map((topic) => matchOfTopic(topic, question, words, vocabulary)),
    ],
    unmatchedWords: words
      .filter(({ folded }, at) => !understood.has(at) && isContent(folded) && !isNegation(folded))
      .map(({ text }) => text),
    nearest: whole.scores.map(({ id }) => id).filter((id) => vocabulary.entities.get(id)?.type === 'Barrier'),
  };
}

/** In a question that is clearly off topic, a hidden label or another form of a label is no sign of an entity. */
function isOnTopic({ scores }: Span): (mention: Mention) => boolean {
  const unlikely = new Set(scores.filter(({ lead }) => lead < OFF_TOPIC_LEAD).map(({ id }) => id));
  return ({ label, via }) => !unlikely.has(label.owner.id) || CONFIDENCE[via] > CONFIDENCE.HIDDEN_LABEL;
}

/** What a question is about beside what it names. */
function topicsBeside(
  mentions: readonly Mention[],
  question: string,
  whole: Span,
  { classifier }: Vocabulary,
): TopicMatch[] {
  const named = new Set(mentions.map(({ label }) => label.owner.id));
  const barriersAt = new Set(mentions.filter(isOfBarrier).flatMap(({ at }) => at));
  const allowLikely = !mentions.some(isAskedAbout);
  return topicMatches(question, whole, barriersAt, allowLikely, classifier).filter(
    ({ id }) => !named.has(id),
  );
}

const isOfBarrier = ({ label }: Mention) => label.owner.type === 'Barrier';

/** Whether words say what a question asks about, rather than where or of whom. */
const isAskedAbout = (mention: Mention) =>
  isOfBarrier(mention) ||
  (mention.label.owner.type === 'Practice' && CONFIDENCE[mention.via] > CONFIDENCE.COMPOUND);

const matchOfMention = ({ label, via, at }: Mention, question: string, words: readonly Word[]): Match => ({
  id: label.owner.id,
  type: label.owner.type,
  matchedText: textAt(at, question, words),
  label: label.text,
  language: label.language,
  via,
  confidence: CONFIDENCE[via],
});

const matchOfTopic = (
  { id, lead, at }: TopicMatch,
  question: string,
  words: readonly Word[],
  { entities }: Vocabulary,
): Match => ({
  id,
  type: entities.get(id)!.type,
  matchedText: textAt(at, question, words),
  label: null,
  language: null,
  via: 'DEFINITION',
  confidence: Math.min(lead, MAX_CLASSIFIER_CONFIDENCE),
});

/** Words of a question as written; an ellipsis stands for what lies between them. */
function textAt(positions: readonly number[], question: string, words: readonly Word[]): string {
  const runs: [from: number, to: number][] = [];
  for (const at of positions) {
    const last = runs.at(-1);
    if (last?.[1] === at - 1) last[1] = at;
    else runs.push([at, at]);
  }
  return runs.map(([from, to]) => question.slice(words[from]!.start, words[to]!.end)).join(' … ');
}
