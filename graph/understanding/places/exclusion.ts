import type { Mention } from '../mentions';
import data from './place-words.json';
import { isClauseStart, isParted, phraseEndingAt, phrasesOf, type Setting, wordTest } from './setting';

const STRONG = phrasesOf(data.exclude.strong);
const BEHIND = data.exclude.behind.map((text) => text.split(' '));
const isWeak = wordTest(data.exclude.weak);
const isBetween = wordTest(data.between);
const isOnly = wordTest(data.only);
const isJoin = wordTest(data.joins);
const isAuxiliary = wordTest(data.auxiliaries);
const isComparative = wordTest(data.comparatives);
const isVerbBeforeNot = wordTest(data.verbsBeforeNot);
const isWhy = wordTest(data.why);

/** How many words may stand between what excludes and the place: *except what was done in Denmark*. */
const REACH = 5;

/** *Not only in Denmark*, *niet in Denemarken alleen*. */
export function isNotOnly(first: number, last: number, setting: Setting): boolean {
  const before = skipBack(first - 1, 3, setting);
  const { words } = setting;
  if (isOnly(words[before]) && isWeak(words[before - 1])) return true;
  return isOnly(words[last + 1]) && isWeak(words[before]);
}

/** The position of the nearest word back that is no mere link, at most so many words away; never over a mark. */
function skipBack(from: number, most: number, setting: Setting): number {
  let at = from;
  while (from - at < most && at >= 0 && isBetween(setting.words[at]) && !isParted(setting, at + 1)) at -= 1;
  return at;
}

/** *Except what was done in Denmark*, *not in Denmark*, *op Denemarken na*. */
export function isExcluded(first: number, last: number, setting: Setting): boolean {
  return (
    isBehindStrong(first, setting) || isBehindNot(first, setting) || isBeforeExcluder(first, last, setting)
  );
}

function isBehindStrong(first: number, setting: Setting): boolean {
  for (let end = first - 1; end >= 0 && first - end <= REACH; end -= 1) {
    if (isParted(setting, end + 1)) return false;
    if (phraseEndingAt(setting, end, STRONG) !== null) return true;
    if (!isBetween(setting.words[end])) return false;
  }
  return false;
}

/** *Not in Denmark*; but *why does it not work in Denmark* and *wat werkt niet in Denemarken* leave nothing out. */
function isBehindNot(first: number, setting: Setting): boolean {
  const { words } = setting;
  const at = skipBack(first - 1, 3, setting);
  if (!isWeak(words[at]) || isParted(setting, at + 1)) return false;
  if (isParted(setting, at) && at > 0) return true;
  let start = at;
  while (start > 0 && !isClauseStart(setting, start)) start -= 1;
  return !isVerbBeforeNot(words[at - 1]) && !words.slice(start, at).some(isWhy);
}

/** *Denmark aside*, *op Denemarken na*. */
function isBeforeExcluder(first: number, last: number, setting: Setting): boolean {
  const { words } = setting;
  const isBehind = BEHIND.some((phrase) => phrase.every((word, at) => words[last + 1 + at]?.folded === word));
  if (isBehind && !isParted(setting, last + 1)) return true;
  const end = words.findIndex((word, at) => at > last && at <= last + 2 * REACH && word.folded === 'na');
  if (
    end < 0 ||
    words.slice(last + 1, end).some((word, at) => isClauseStart(setting, last + 1 + at) || isAuxiliary(word))
  )
    return false;
  const start = words.findLastIndex(
    (word, at) => at < first && at >= first - 2 * REACH && word.folded === 'op',
  );
  return (
    start >= 0 && words.slice(start + 1, end).every((word) => isJoin(word) || /^\p{Lu}/u.test(word.text))
  );
}

/** *More than Denmark*, *beter dan Denemarken*; Dutch *dan* also means *then*. */
export function isCompared(first: number, setting: Setting): boolean {
  const at = skipBack(first - 1, REACH, setting);
  const { words } = setting;
  if (isParted(setting, at + 1)) return false;
  if (words[at]?.folded === 'than') return true;
  if (words[at]?.folded !== 'dan') return false;
  return words
    .slice(Math.max(0, at - REACH), at)
    .some((word) => isComparative(word) || /^[a-z]{2,}[^dnaoi]er$/.test(word.folded));
}

/** Whether a question says that it does not ask about something: *not about privacy but about old systems*. */
export function isDenied({ at, label }: Mention, setting: Setting): boolean {
  if (label.owner.type !== 'Barrier' && label.owner.type !== 'Practice') return false;
  const { words } = setting;
  const next = words.findIndex(
    ({ folded }, place) => place > at.at(-1)! && (folded === 'but' || folded === 'maar'),
  );
  const isContrasted =
    next > 0 &&
    words.slice(at.at(-1)! + 1, next + 1).every((_, away) => !isClauseStart(setting, at.at(-1)! + 1 + away));
  return isContrasted && isBehindNot(at[0]!, setting);
}
