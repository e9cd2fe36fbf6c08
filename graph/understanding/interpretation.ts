import { isContent, isNegation } from '../language/stop-words';
import { type TextLanguage, type Word, wordsOf } from '../language/words';
import { compare } from '../model/collections';
import type { MatchVia } from '../model/enumerations';
import type { EntityType } from '../model/shape';
import type { Mention } from './mentions';
import { type Named, namedIn } from './named';
import type { PlacedMention } from './places/read-places';
import type { PlaceRole } from './places/roles';
import { analyseAll, corrected } from './readings';
import {
  CONFIDENCE,
  LONGEST_UNMATCHED_WORD,
  MAX_CLASSIFIER_CONFIDENCE,
  MAX_UNMATCHED_WORDS,
} from './thresholds';
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
  /** What a place does to the answer; null for what is no place. */
  role: PlaceRole | null;
}

/** What a question was taken to ask. */
export interface Interpretation {
  /** What is named first, surest first; then what it is about without naming it, likeliest first. */
  matches: Match[];
  /** The first words that mean something and that no match accounts for, as written, a long one cut short. */
  unmatchedWords: string[];
  /** Barriers that come nearest to a question in which none was understood, nearest first. */
  nearest: string[];
}

/** Finds what a question names by labels: as written, by stems, by parts of compounds, misspelled; else by what it is about. */
export function interpret(question: string, vocabulary: Vocabulary): Interpretation {
  const words = wordsOf(question);
  const tokens = analyseAll(words, vocabulary);
  const whole = spanOf(tokens.map(corrected), vocabulary.classifier);
  const named = namedIn(question, tokens, whole, vocabulary);
  const topics = topicsBeside(named, question, whole, vocabulary);
  const understood = new Set([...named.saidAt, ...topics.flatMap(({ at }) => at)]);
  return {
    matches: [
      ...[...named.mentions].sort(surestThenFirst).map((mention) => matchOfMention(mention, question, words)),
      ...topics.map((topic) => matchOfTopic(topic, question, words, vocabulary)),
    ],
    unmatchedWords: words
      .filter(({ folded }, at) => !understood.has(at) && isContent(folded) && !isNegation(folded))
      .slice(0, MAX_UNMATCHED_WORDS)
      .map(({ text }) => shortened(text)),
    nearest: whole.scores.map(({ id }) => id).filter((id) => vocabulary.entities.get(id)?.type === 'Barrier'),
  };
}

/** Surest first; of the equally sure, in the order of the question. */
const surestThenFirst = (a: PlacedMention, b: PlacedMention) =>
  CONFIDENCE[b.via] - CONFIDENCE[a.via] || a.at[0]! - b.at[0]! || compare(a.label.owner.id, b.label.owner.id);

/** Whole letters, not halves of them. */
const shortened = (word: string): string => {
  const letters = [...word];
  return letters.length > LONGEST_UNMATCHED_WORD
    ? `${letters.slice(0, LONGEST_UNMATCHED_WORD).join('')}…`
    : word;
};

/** What a question is about beside what it names. */
function topicsBeside(
  { mentions, names, denied }: Named,
  question: string,
  whole: Span,
  { classifier, entities }: Vocabulary,
): TopicMatch[] {
  const found = new Set([...denied, ...mentions.map(({ label }) => label.owner.id)]);
  const barriersAt = new Set(mentions.filter(isOfBarrier).flatMap(({ at }) => at));
  const isAboutSomebody = mentions.some(isOfSomebody);
  const allowLikely = !mentions.some(isAskedAbout);
  return topicMatches(question, whole, { barriersAt, names, named: found }, allowLikely, classifier).filter(
    ({ id }) => !found.has(id) && !(isAboutSomebody && entities.get(id)?.type === 'Practice'),
  );
}

/** Organisations and cases: a question about one of them is not answered with a practice that nobody named. */
const isOfSomebody = ({ label, via }: Mention) =>
  (label.owner.type === 'Actor' || label.owner.type === 'Case') && CONFIDENCE[via] >= CONFIDENCE.HIDDEN_LABEL;

const isOfBarrier = ({ label }: Mention) => label.owner.type === 'Barrier';

/** Whether words say what a question asks about, rather than where or of whom. */
const isAskedAbout = (mention: Mention) =>
  isOfBarrier(mention) ||
  (mention.label.owner.type === 'Practice' && CONFIDENCE[mention.via] > CONFIDENCE.COMPOUND);

const matchOfMention = (
  { label, via, at, role }: PlacedMention,
  question: string,
  words: readonly Word[],
): Match => ({
  id: label.owner.id,
  type: label.owner.type,
  matchedText: textAt(at, question, words),
  label: label.text,
  language: label.language,
  via,
  confidence: CONFIDENCE[via],
  role: role ?? null,
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
  role: null,
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
