import { distance } from 'fastest-levenshtein';
import { bareStem } from '../language/stems';
import { type TextLanguage, type Word, wordsOf } from '../language/words';
import { MIN_MISSPELT, tellingWords } from './index-queries';
import type { FieldText } from './search.rows';

export interface HighlightPart {
  text: string;
  isMatch: boolean;
}

/** A text that a search found words in, taken apart; the parts together are the text. */
export interface Highlighted extends Omit<FieldText, 'text'> {
  parts: HighlightPart[];
}

/** The most words that are marked in one text; there is a part before, between and behind them. */
const MAX_MARKED = 20;

interface Marked extends FieldText {
  marks: Word[];
  /** How many of the words that were asked for it holds. */
  said: number;
}

/**
 * The text that says most of the words, the first of them where several do, the preferred language before the other.
 * Null where they stand in none, but in a label that is only there to be found. An unfinished last word is in every word
 * that begins with it.
 */
export function highlight(
  asked: readonly Word[],
  texts: readonly FieldText[],
  preferred: TextLanguage,
  isUnfinished = false,
): Highlighted | null {
  const words = tellingWords(asked);
  const marked = texts.map((text) => mark(words, text, isUnfinished));
  const most = Math.max(0, ...marked.map(({ said }) => said));
  if (most === 0) return null;
  const best = marked.filter(({ said }) => said === most);
  const [first] = best;
  const { field, language, text, marks } =
    best.find((each) => each.field === first!.field && each.language === preferred) ?? first!;
  return { field, language, parts: partsOf(text, marks.slice(0, MAX_MARKED)) };
}

function mark(words: readonly Word[], text: FieldText, isUnfinished: boolean): Marked {
  const languages: TextLanguage[] = text.language ? [text.language] : ['nl', 'en'];
  const matches = wordsOf(text.text).map((written) => ({
    written,
    meant: words.filter(
      (word) =>
        isFormOf(written, word, languages) ||
        (isUnfinished && word === words.at(-1) && written.folded.startsWith(word.folded)),
    ),
  }));
  return {
    ...text,
    marks: matches.filter(({ meant }) => meant.length > 0).map(({ written }) => written),
    said: new Set(matches.flatMap(({ meant }) => meant)).size,
  };
}

/** Whether a word of a text is one that was asked for: the same, another form of it, or with one letter wrong. */
const isFormOf = (written: Word, asked: Word, languages: readonly TextLanguage[]) =>
  isNear(written.folded, asked.folded) ||
  languages.some((language) => isNear(bareStem(written.folded, language), bareStem(asked.folded, language)));

const isNear = (one: string, other: string) =>
  one === other || (Math.min(one.length, other.length) >= MIN_MISSPELT && distance(one, other) <= 1);

function partsOf(text: string, marks: readonly Word[]): HighlightPart[] {
  const parts = marks.flatMap(({ start, end }, at) => [
    { text: text.slice(marks[at - 1]?.end ?? 0, start), isMatch: false },
    { text: text.slice(start, end), isMatch: true },
  ]);
  const rest = { text: text.slice(marks.at(-1)?.end ?? 0), isMatch: false };
  return [...parts, rest].filter((part) => part.text !== '');
}
