/** A language that labels and texts are in. */
export type TextLanguage = 'nl' | 'en';

/** A word of a text: as written, and folded to lower case without diacritics. */
export interface Word {
  text: string;
  folded: string;
  /** Where it starts and ends in the text. */
  start: number;
  end: number;
}

/** Marks that are not seen, such as soft hyphens and zero-width spaces, part no words. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{DI}]|['’‘＇](?=[\p{L}\p{N}]))*/gu;

/** The words of a text in their order. Hyphens part words, apostrophes do not; a mark alone is none. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));

/** No word has more letters, of which a single sign may stand for eighteen; what comes behind them is left out. */
const LONGEST_WORD = 60;

/** Most words have nothing to fold but their case, and there are many. */
const PLAIN = /^[A-Za-z0-9]+$/;

const fold = (word: string) =>
  PLAIN.test(word)
    ? word.slice(0, LONGEST_WORD).toLowerCase()
    : word
        .slice(0, LONGEST_WORD)
        .normalize('NFKD')
        .replace(/['’‘＇]s$/iu, '')
        .replace(/[\p{M}\p{DI}\s'’‘＇ʼ]/gu, '')
        .toLowerCase()
        .slice(0, LONGEST_WORD);
