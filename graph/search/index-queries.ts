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
  /** The tier of what it finds where the score tells no nearer one, as its place in SEARCH_TIERS; none where only its labels count. */
  tier: number | null;
  /** Whether the labels of what it finds are read: they may put it in a nearer tier. */
  withLabels: boolean;
}

const ALL_WORDS = SEARCH_TIERS.indexOf('ALL_WORDS');
const SOME_WORDS = SEARCH_TIERS.indexOf('SOME_WORDS');

const INDEXES: Record<Index, TextLanguage | null> = { labels: null, texts_nl: 'nl', texts_en: 'en' };

/**
 * What the indexes are asked for a search: what is called so, or begins so; and of each index what holds some of the words,
 * where the score tells what holds all.
 */
export function searchQueries(given: readonly Word[], known: KnownWords): IndexQuery[] {
  const words = given.filter(isSeen);
  if (words.length === 0) return [];
  const telling = tellingWords(words);
  const near = nearBy(known);
  const called = `${asWritten(words)} (${all(startForms(words, written))})`;
  return [
    { index: 'labels', lucene: called, tier: null, withLabels: true },
    ...(Object.keys(INDEXES) as Index[]).map((index) => ({
      index,
      lucene: rather(all(telling.map(written)), some(telling.map((word) => near(word, index)))),
      tier: SOME_WORDS,
      withLabels: false,
    })),
  ];
}

/** What the labels are asked while a text is typed: its last word may be unfinished. */
export function suggestQueries(given: readonly Word[], known: KnownWords): IndexQuery[] {
  const words = given.filter(isSeen);
  if (words.length === 0) return [];
  const near = nearBy(known);
  const called = `${asWritten(words)} (${all(startForms(words, written))})`;
  const lucene = rather(called, all(startForms(words, near)));
  return [{ index: 'labels', lucene, tier: SOME_WORDS, withLabels: true }];
}

/** So much more counts what is rather found: far more than the words of a text can score together. */
const RATHER = 1e12;
const MOST_OTHERWISE = 1e5;

/** Finds what fits one query or the other; the score tells what fits the first. Asking an index once costs half of asking it twice. */
const rather = (first: string, other: string) => `(${first})^${RATHER} (${other})`;

/** The tier and the score of what a query found; null where its labels must tell the tier. */
export function readScore(score: number, tier: number | null): { tier: number | null; score: number } {
  if (tier === null || score < MOST_OTHERWISE) return { tier, score };
  return { tier: ALL_WORDS, score: score / RATHER };
}

/** Stands apart, so that a label as written is found however many labels hold its words. */
const asWritten = (words: readonly Word[]) => quote(words.map(({ text }) => seen(text)).join(' '));

/** The forms in which an index may hold each word. */
type Forms = readonly (readonly string[])[];

const all = (forms: Forms) => forms.map((each) => `+(${each.join(' ')})`).join(' ');
const some = (forms: Forms) => forms.flat().join(' ');

const startForms = (words: readonly Word[], forms: (word: Word, index: Index) => string[]): Forms =>
  words.map((word, at) => [...forms(word, 'labels'), ...(at === words.length - 1 ? unfinished(word) : [])]);

/** A word as written, with either apostrophe; the index takes its ending off. */
const written = ({ text }: Word) =>
  [...new Set(["'", '’'].map((apostrophe) => seen(text).replace(APOSTROPHE, apostrophe)))].map(quote);

const APOSTROPHE = /['’‘＇]/g;

/** A text without marks that are not seen, which no label holds. */
const seen = (text: string) => text.replace(/\p{DI}/gu, '');
const isSeen = ({ text }: Word) => seen(text) !== '';

/** Words that are known as they are written, so that none of them is a misspelling. */
export type KnownWords = Pick<ReadonlySet<string>, 'has'>;

/** A word as written, or with one letter wrong; that takes an index several times as long, and finds *better* for *letters*. */
const nearBy = (known: KnownWords) => (word: Word, index: Index) =>
  known.has(word.folded) ? written(word) : [...written(word), ...misspelt(word, INDEXES[index])];

function misspelt({ folded }: Word, language: TextLanguage | null): string[] {
  const stemmed = language ? bareStem(folded, language) : folded;
  const form = stemmed.length < MIN_MISSPELT ? folded : stemmed;
  return form.length >= MIN_MISSPELT && isTerm(form) ? [`${form}~1^0.5`] : [];
}

/** Lucene takes the start of a word as it is, so accents and case are taken off as the index does. */
function unfinished({ text }: Word): string[] {
  const start = seen(text).normalize('NFKD').replace(/\p{M}/gu, '').replace(APOSTROPHE, "'").toLowerCase();
  return isTerm(start) ? [`${start}*`] : [];
}

/** Words hold letters, digits and apostrophes only, so nothing in quotes is syntax. */
const quote = (words: string) => `"${words}"`;

/** Whether Lucene takes it for one bare word. Folding may part a sign into others: ⑴ into (1). */
const isTerm = (form: string) => /^[\p{L}\p{N}\p{M}']+$/u.test(form) && form === form.toLowerCase();
