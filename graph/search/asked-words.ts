import { distance } from 'fastest-levenshtein';
import { bareStem } from '../language/stems';
import { isContent } from '../language/stop-words';
import { type TextLanguage, type Word, wordsOf } from '../language/words';

/** Misspellings are looked for in words of at least this many letters: in a shorter one, a letter makes another word. */
export const MIN_MISSPELT = 6;

/** The words that a text is searched by: those that say something of their own, or all where none does. */
export function tellingWords(words: readonly Word[]): readonly Word[] {
  const telling = words.filter(({ folded }) => isContent(folded));
  return telling.length > 0 ? telling : words;
}

const LANGUAGES: readonly TextLanguage[] = ['nl', 'en'];

interface Form {
  word: Word;
  /** The word as it is, and without its ending in each language. */
  folded: string;
  stems: Record<TextLanguage, string>;
}

/** The words of one search, which remember what they were compared with: hits hold the same words again and again. */
export class AskedWords {
  private readonly asked: readonly Form[];
  private readonly meant = new Map<string, readonly Word[]>();

  constructor(text: string) {
    this.asked = tellingWords(wordsOf(text)).map((word) => formOf(word));
  }

  /** Those that a word of a text may be: the same, another form in one of its languages, or with one letter wrong. */
  meantBy(written: Word, languages: readonly TextLanguage[]): readonly Word[] {
    const key = `${languages.join()} ${written.folded}`;
    const known = this.meant.get(key);
    if (known) return known;
    const form = formOf(written);
    const meant = this.asked.filter((asked) => isFormOf(form, asked, languages)).map(({ word }) => word);
    this.meant.set(key, meant);
    return meant;
  }

  /** The last of them, where a word of a text begins with it. */
  begunBy = (written: Word): readonly Word[] => {
    const last = this.asked.at(-1)?.word;
    return last && written.folded.startsWith(last.folded) ? [last] : [];
  };
}

const formOf = (word: Word): Form => ({
  word,
  folded: word.folded,
  stems: Object.fromEntries(
    LANGUAGES.map((language) => [language, bareStem(word.folded, language)]),
  ) as Form['stems'],
});

const isFormOf = (written: Form, asked: Form, languages: readonly TextLanguage[]) =>
  isNear(written.folded, asked.folded) ||
  languages.some((language) => isNear(written.stems[language], asked.stems[language]));

const isNear = (one: string, other: string) =>
  one === other ||
  (Math.min(one.length, other.length) >= MIN_MISSPELT &&
    Math.abs(one.length - other.length) <= 1 &&
    distance(one, other) <= 1);
