import { languageOf } from '../../language/language-of';
import type { TextLanguage, Word } from '../../language/words';

/** A question as what stands around each of its words. */
export interface Setting {
  words: readonly Word[];
  /** What stands before each word, behind the word before it. */
  gaps: readonly string[];
  language: TextLanguage | null;
  /** Whether capitals tell names from words: not where all letters, or nearly all first letters, are alike. */
  capitalsTell: boolean;
}

export function settingOf(question: string, words: readonly Word[]): Setting {
  return {
    words,
    gaps: words.map(({ start }, at) => question.slice(words[at - 1]?.end ?? 0, start).normalize('NFKC')),
    language: languageOf(words),
    capitalsTell: doCapitalsTell(words),
  };
}

function doCapitalsTell(words: readonly Word[]): boolean {
  const capitals = words.filter(isCapitalised).length;
  return capitals > 0 && (words.length <= 3 || capitals < 0.7 * words.length);
}

export const isCapitalised = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

/** Whether a sentence starts with the word at a position, so that its capital tells nothing. */
export const startsSentence = ({ gaps }: Setting, at: number): boolean =>
  at === 0 || /[.:?!]/.test(gaps[at]!);

/** Whether a mark parts the word at a position from the one before it. */
export const isParted = ({ gaps }: Setting, at: number): boolean => /[.,;:?!()]/.test(gaps[at] ?? '.');

/** Whether a mark ends the clause before the word at a position: commas join what is listed. */
export const isClauseStart = ({ gaps }: Setting, at: number): boolean => /[.;:?!()]/.test(gaps[at] ?? '.');

/** Phrases, ready to be looked for: each as its words, by its last one. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

export function phrasesOf(texts: readonly string[]): Phrases {
  const phrases = new Map<string, string[][]>();
  for (const text of texts) {
    const words = text.split(' ');
    const last = words.at(-1)!;
    phrases.set(last, [...(phrases.get(last) ?? []), words]);
  }
  return phrases;
}

/** The position of the first word of a phrase whose last one stands at a position; the longest of several, null for none. */
export function phraseEndingAt({ words }: Setting, end: number, phrases: Phrases): number | null {
  const lengths = (phrases.get(words[end]?.folded ?? '') ?? [])
    .filter((phrase) => phrase.every((word, at) => words[end - phrase.length + 1 + at]?.folded === word))
    .map(({ length }) => length);
  return lengths.length === 0 ? null : end - Math.max(...lengths) + 1;
}

/** Words of a list, in which `*` stands for any letters before or behind. */
export function wordTest(list: readonly string[]): (word: Word | undefined) => boolean {
  const exact = new Set(list.filter((entry) => !entry.includes('*')));
  const begins = list.filter((entry) => entry.endsWith('*')).map((entry) => entry.replaceAll('*', ''));
  const ends = list.filter((entry) => /^\*[^*]+$/.test(entry)).map((entry) => entry.slice(1));
  return (word) =>
    word !== undefined &&
    (exact.has(word.folded) ||
      begins.some((start) => word.folded.startsWith(start)) ||
      ends.some((end) => word.folded.endsWith(end)));
}
