import { LRUCache } from 'lru-cache';
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

/** The words of one search, and which of them a word of a text may be. */
export class AskedWords {
  private readonly asked: readonly AskedWord[];
  /** What words were found to be, by the language of their text: hits hold the same words again and again. */
  private readonly meant = { nl: new Map(), en: new Map(), both: new Map() } as Record<
    TextLanguage | 'both',
    Map<string, readonly Word[]>
  >;

  constructor(text: string) {
    this.asked = tellingWords(wordsOf(text)).map((word) => ({ word, stems: stemsOf(word.folded) }));
  }

  /** Those that a word of a text may be: the same, another form in its language, or with one letter wrong. */
  meantBy({ folded }: Word, language: TextLanguage | 'both'): readonly Word[] {
    const known = this.meant[language].get(folded);
    if (known) return known;
    const meant = this.formsOf(folded, language === 'both' ? ['nl', 'en'] : [language]);
    this.meant[language].set(folded, meant);
    return meant;
  }

  /** The last of them, where a word of a text begins with it. */
  begunBy = (written: Word): readonly Word[] => {
    const last = this.asked.at(-1)?.word;
    return last && written.folded.startsWith(last.folded) ? [last] : [];
  };

  private formsOf(folded: string, languages: readonly TextLanguage[]): readonly Word[] {
    const stems = stemsOf(folded);
    const meant = this.asked.filter(
      (asked) =>
        isNear(folded, asked.word.folded) ||
        languages.some((language) => isNear(stems[language], asked.stems[language])),
    );
    return meant.length > 0 ? meant.map(({ word }) => word) : NONE;
  }
}

interface AskedWord {
  word: Word;
  stems: Stems;
}

const NONE: readonly Word[] = [];

/** A word without its ending in each language. */
type Stems = Readonly<Record<TextLanguage, string>>;

/** Words whose endings were taken off before: texts are made of some ten thousand. */
const knownStems = new LRUCache<string, Stems>({ max: 30_000 });

function stemsOf(folded: string): Stems {
  const known = knownStems.get(folded);
  if (known) return known;
  const stems = { nl: bareStem(folded, 'nl'), en: bareStem(folded, 'en') };
  knownStems.set(folded, stems);
  return stems;
}

/** Whether two words are the same, or one letter of a longer one is another, missing or too many. */
function isNear(one: string, other: string): boolean {
  const longer = one.length - other.length;
  if (longer > 1 || longer < -1) return false;
  return (
    one === other || (one.length >= MIN_MISSPELT && other.length >= MIN_MISSPELT && isOneOff(one, other))
  );
}

/** Looks only at what lies between the letters that both begin and end with; a whole distance takes ten times as long. */
function isOneOff(one: string, other: string): boolean {
  let [start, end, otherEnd] = [0, one.length, other.length];
  while (start < end && start < otherEnd && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  while (end > start && otherEnd > start && one.charCodeAt(end - 1) === other.charCodeAt(otherEnd - 1)) {
    end -= 1;
    otherEnd -= 1;
  }
  return end - start <= 1 && otherEnd - start <= 1;
}
