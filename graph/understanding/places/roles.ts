import { isContent } from '../../language/stop-words';
import { wordsOf } from '../../language/words';
import type { Mention } from '../mentions';
import { isCompared, isExcluded, isNotOnly } from './exclusion';
import { isPreposition, meansPlace } from './meant';
import data from './place-words.json';
import { isClauseStart, isParted, type Setting, wordTest } from './setting';

/**
 * What a place in a question does to the answer: restricts it to the place, keeps the place out of it, or neither, as
 * *Turkish pensioners* and *more than Denmark* do.
 */
export type PlaceRole = 'RESTRICTS' | 'EXCLUDES' | 'SIGN';

const isDeterminer = wordTest(data.determiners);
const isJoin = wordTest(data.joins);
const isDoing = wordTest(data.doings);
const isPerson = wordTest(data.persons);
const isConcerning = wordTest(data.concerning);
const isAuxiliary = wordTest(data.auxiliaries);
const isAlsoPeople = wordTest(data.alsoPeople);
const ALSO_NAMES = new Set(data.alsoNames);

/** The role of each mention of a place, null for those that mean none. */
export function rolesOf(mentions: readonly Mention[], setting: Setting): Map<Mention, PlaceRole | null> {
  const meant = mentions.filter((mention) => meansPlace(mention, setting)).sort(inOrder);
  const roles = new Map<Mention, PlaceRole | null>(mentions.map((mention) => [mention, null]));
  for (const [at, mention] of meant.entries()) {
    const before = meant.slice(0, at).findLast((other) => isListedAfter(other, mention, setting));
    const own = roleOf(mention, setting);
    roles.set(mention, before && roles.get(before) === 'EXCLUDES' ? 'EXCLUDES' : own);
  }
  for (const [at, mention] of [...meant.entries()].reverse()) {
    const next = meant.slice(at + 1).find((other) => isListedAfter(mention, other, setting));
    if (next && !isName(mention, setting) && !isName(next, setting) && roles.get(mention) === 'SIGN')
      roles.set(mention, roles.get(next)!);
  }
  return roles;
}

const inOrder = (a: Mention, b: Mention) => a.at[0]! - b.at[0]! || a.at.length - b.at.length;

/** Whether one place is listed right after another: *Denmark, Estonia and Finland*, *in Denmark or in Estonia*. */
function isListedAfter(a: Mention, b: Mention, setting: Setting): boolean {
  const [from, to] = [a.at.at(-1)! + 1, b.at[0]!];
  if (from > to || to - from > 3) return false;
  for (let at = from; at <= to; at += 1) if (isClauseStart(setting, at)) return false;
  const within = setting.words.slice(from, to);
  const isList = within.every((word) => isJoin(word) || isPreposition(word) || isDeterminer(word));
  return isList && (within.some(isJoin) || isParted(setting, from) || isParted(setting, to));
}

function roleOf(mention: Mention, setting: Setting): PlaceRole {
  const [first, last] = [mention.at[0]!, mention.at.at(-1)!];
  if (isNotOnly(first, last, setting)) return 'SIGN';
  if (isExcluded(first, last, setting)) return 'EXCLUDES';
  if (isCompared(first, setting)) return 'SIGN';
  if (isName(mention, setting)) return isOfPeople(first, setting) ? 'SIGN' : 'RESTRICTS';
  return mention.via !== 'COMPOUND' && isDoer(mention, first, last, setting) ? 'RESTRICTS' : 'SIGN';
}

/** Whether words name a place itself, not a people, a language or what is of there: *Estland*, *Estlands*, not *Surinamese*. */
function isName({ label, via, at }: Mention, { words }: Setting): boolean {
  if (via === 'COMPOUND' || (label.kind === 'HIDDEN' && !ALSO_NAMES.has(lettersOf(label.text)))) return false;
  const written = at.map((each) => words[each]!.folded).join('');
  return (
    (via !== 'STEM' && via !== 'MISSPELLING') ||
    written === `${lettersOf(label.text)}s` ||
    !/(?:ese|ees|se|sen)$/.test(written)
  );
}

const lettersOf = (text: string) =>
  wordsOf(text)
    .map(({ folded }) => folded)
    .join('');

/** *Migrants from Poland*, *bij de Polen*: a people, named like the place or after it. */
function isOfPeople(first: number, { words }: Setting): boolean {
  const before = words[first - 1];
  if (before?.folded === 'from' || before?.folded === 'uit') return isPerson(words[first - 2]);
  const isPeople = isAlsoPeople(words[first]);
  return (
    isPeople &&
    (isDeterminer(before) || before?.folded === 'bij' || (isConcerning(before) && before?.folded !== 'van'))
  );
}

/** Whether a people, or what is of a place, is said to do something: *de Denen*, *the Danish approach*, not *Danish pastry*. */
function isDoer({ label }: Mention, first: number, last: number, setting: Setting): boolean {
  const { words } = setting;
  if (words.slice(first, last + 1).some(isDoing)) return true;
  const next = isParted(setting, last + 1) ? undefined : words[last + 1];
  if (isPerson(next)) return false;
  for (let at = last + 1; at <= last + 3 && at < words.length && !isParted(setting, at); at += 1) {
    if (isDoing(words[at])) return true;
    if (!isContent(words[at]!.folded) || isPerson(words[at])) break;
  }
  return isPeopleDoing(
    label.language,
    first,
    next === undefined || !isContent(next.folded),
    next?.folded ?? '',
    setting,
  );
}

function isPeopleDoing(
  language: 'nl' | 'en',
  first: number,
  isAlone: boolean,
  next: string,
  { words }: Setting,
): boolean {
  const { folded, text } = words[first]!;
  const isPlural =
    language === 'nl'
      ? /(?:en|ers)$/.test(folded) || /['’]s$/.test(text)
      : /[^s]s$/.test(folded) || /['’]s$/.test(text);
  const before = words[first - 1];
  if (!isDeterminer(before)) return isPlural && isAuxiliary(before);
  if (isConcerning(words[first - 2])) return false;
  return isPlural || isAlone || (language === 'en' && isAuxiliary(words[first - 2]) && !next.endsWith('s'));
}
