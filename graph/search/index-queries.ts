import { bareStem } from '../language/stems';
import type { TextLanguage, Word } from '../language/words';
import { MIN_MISSPELT, tellingWords } from './asked-words';
import { SEARCH_TIERS } from './search.rows';

/** The full-text indexes of schema.cypher. */
type Index = 'labels' | 'texts_nl' | 'texts_en';

/** What one index is asked, in Lucene's syntax. */
export interface IndexQuery {
  index: Index;
  lucene: string;
  /** The tier of what it finds, as its place in SEARCH_TIERS, where the labels do not put it in a nearer one. */
  tier: number;
}

const ALL_WORDS = SEARCH_TIERS.indexOf('ALL_WORDS');
const SOME_WORDS = SEARCH_TIERS.indexOf('SOME_WORDS');
/** The tier of what only counts where its labels say so. */
const NO_TIER = SEARCH_TIERS.length;

const INDEXES: Record<Index, TextLanguage | null> = { labels: null, texts_nl: 'nl', texts_en: 'en' };
const EACH_INDEX = Object.keys(INDEXES) as Index[];

/** What the indexes are asked for a search. */
export function searchQueries(words: readonly Word[]): IndexQuery[] {
  if (words.length === 0) return [];
  const telling = tellingWords(words);
  return [
    asWritten(words),
    { index: 'labels', lucene: all(startForms(words, written)), tier: NO_TIER },
    ...EACH_INDEX.flatMap((index) => [
      { index, lucene: all(telling.map((word) => written(word))), tier: ALL_WORDS },
      { index, lucene: some(telling.map((word) => near(word, index))), tier: SOME_WORDS },
    ]),
  ];
}

/** What the indexes are asked while a text is typed: its last word may be unfinished. */
export function suggestQueries(words: readonly Word[]): IndexQuery[] {
  if (words.length === 0) return [];
  return [
    asWritten(words),
    { index: 'labels', lucene: all(startForms(words, written)), tier: ALL_WORDS },
    { index: 'labels', lucene: all(startForms(words, near)), tier: SOME_WORDS },
  ];
}

/** Stands apart, so that a label as written is found however many labels hold its words. */
const asWritten = (words: readonly Word[]): IndexQuery => ({
  index: 'labels',
  lucene: quote(words.map(({ text }) => text).join(' ')),
  tier: ALL_WORDS,
});

/** The forms in which an index may hold each word. */
type Forms = readonly (readonly string[])[];

const all = (forms: Forms) => forms.map((each) => `+(${each.join(' ')})`).join(' ');
const some = (forms: Forms) => forms.flat().join(' ');

const startForms = (words: readonly Word[], forms: (word: Word, index: Index) => string[]): Forms =>
  words.map((word, at) => [...forms(word, 'labels'), ...(at === words.length - 1 ? unfinished(word) : [])]);

/** A word as written, with either apostrophe; the index takes its ending off. */
const written = ({ text }: Word) =>
  [...new Set([text.replaceAll('’', "'"), text.replaceAll("'", '’')])].map(quote);

/** A word as written, or with one letter wrong. */
const near = (word: Word, index: Index) => [...written(word), ...misspelt(word, INDEXES[index])];

function misspelt({ folded }: Word, language: TextLanguage | null): string[] {
  const stemmed = language ? bareStem(folded, language) : folded;
  const form = stemmed.length < MIN_MISSPELT ? folded : stemmed;
  return form.length >= MIN_MISSPELT && isTerm(form) ? [`${form}~1^0.5`] : [];
}

/** Lucene takes the start of a word as it is, so accents and case are taken off as the index does. */
function unfinished({ text }: Word): string[] {
  const start = text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
  return isTerm(start) ? [`${start}*`] : [];
}

/** Words hold letters, digits and apostrophes only, so nothing in quotes is syntax. */
const quote = (words: string) => `"${words}"`;

/** Whether Lucene takes it for one bare word. Folding may part a sign into others: ⑴ into (1). */
const isTerm = (form: string) => /^[\p{L}\p{N}\p{M}']+$/u.test(form) && form === form.toLowerCase();
