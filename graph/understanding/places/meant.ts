import { isContent } from '../../language/stop-words';
import type { Mention } from '../mentions';
import { CONFIDENCE } from '../thresholds';
import data from './place-words.json';
import { isCapitalised, isParted, phrasesOf, type Setting, startsSentence, wordTest } from './setting';

const EXPRESSIONS = phrasesOf(data.expressions);
const LONGEST_EXPRESSION = 4;
const OTHER_MEANINGS = { nl: new Set(data.otherMeanings.nl), en: new Set(data.otherMeanings.en) };
const isAuxiliary = wordTest(data.auxiliaries);
const isAlsoPeople = wordTest(data.alsoPeople);
const isDoing = wordTest(data.doings);
const isJoin = wordTest(data.joins);
const isLink = wordTest([
  ...data.prepositions,
  ...data.concerning,
  'like',
  'zoals',
  'than',
  'dan',
  'by',
  'door',
  'bij',
]);
export const isPreposition = wordTest(data.prepositions);

/** A misspelled name of so many letters is like nothing else. */
const UNMISTAKABLE = 9;

/**
 * Whether the words of a mention mean a place at all. What is also a common word, in a language that the question may be in,
 * must be written as a name: *which government lets citizens see* means no Latvia, *a turkey farm* no Turkey.
 */
export function meansPlace({ label, via, at }: Mention, setting: Setting): boolean {
  const [first, last] = [at[0]!, at.at(-1)!];
  if (isInExpression(first, last, setting)) return false;
  if (first !== last) return true;
  const word = setting.words[first]!;
  const isPlaced = isPreposition(setting.words[first - 1]);
  const isName = isCapitalised(word) && setting.capitalsTell && !startsSentence(setting, first);
  if (via === 'MISSPELLING')
    return isName || isPlaced || (isCapitalised(word) && word.text.length >= UNMISTAKABLE);
  if (!hasOtherMeaning(word.folded, setting))
    return CONFIDENCE[via] >= CONFIDENCE.STEM || isCapitalised(word);
  const isForeign =
    label.kind === 'HIDDEN' && setting.language !== null && setting.language !== label.language;
  if (isForeign || via === 'STEM') return false;
  if (!isCapitalised(word) || isPartOfName(first, setting)) return false;
  if (label.kind === 'HIDDEN') return isName || isDoing(setting.words[first + 1]);
  return isCued(first, setting) || isAlsoPeople(word);
}

/** *Michael Jordan*. */
const isPartOfName = (at: number, setting: Setting) => {
  const before = setting.words[at - 1];
  return before !== undefined && isCapitalised(before) && isContent(before.folded) && !isParted(setting, at);
};

/** Whether the words beside a name of more than one meaning tell that it is a place: *in Turkey*, *did China*. */
function isCued(at: number, { words }: Setting): boolean {
  const [before, next] = [words[at - 1], words[at + 1]];
  return words.length <= 3 || isLink(before) || isJoin(before) || isAuxiliary(before) || isAuxiliary(next);
}

const hasOtherMeaning = (folded: string, { language }: Setting) =>
  (language !== 'en' && OTHER_MEANINGS.nl.has(folded)) ||
  (language !== 'nl' && OTHER_MEANINGS.en.has(folded));

function isInExpression(first: number, last: number, setting: Setting): boolean {
  for (let end = last; end < last + LONGEST_EXPRESSION; end += 1)
    if (startsWithin(first, end, setting)) return true;
  return false;
}

function startsWithin(first: number, end: number, { words }: Setting): boolean {
  return (EXPRESSIONS.get(words[end]?.folded ?? '') ?? []).some((phrase) => {
    const start = end - phrase.length + 1;
    return start <= first && phrase.every((word, at) => words[start + at]?.folded === word);
  });
}
