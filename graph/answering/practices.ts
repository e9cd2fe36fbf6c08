import { unique } from '../model/collections';
import type { Ranked } from '../ranking/ranked';
import { bestFirst, withRanks, worstFirst } from '../ranking/ranking';
import { mergeUntested, untestedFor } from '../ranking/untested';
import type { Match } from '../understanding/interpretation';
import type { AnswerIndex } from './answer-index';
import type { Advised, Answered } from './answered';
import { preferredCases } from './cases';
import { matchedIds, type Places, type Question, rankingQuestion, restriction } from './question';

interface Asking {
  question: Question;
  places: Places;
  index: AnswerIndex;
}

/**
 * What is known of practices for the barriers of a question; where it names practices only, of those for the barriers that
 * they bear on.
 */
export function practicesFor(
  matches: readonly Match[],
  { question, places, index }: Asking,
): Pick<Answered, 'barriers' | 'practices' | 'untested' | 'cautions' | 'preferred'> {
  const isWithin = restriction(question, places, index);
  const { findings, attempts } = index.knowledge;
  const [named, practices] = [matchedIds(matches, 'Barrier'), matchedIds(matches, 'Practice')];
  const barriers =
    named.length > 0 ? named : barriersOf(practices, [...findings, ...attempts].filter(isWithin));
  const isAsked = ({ practice }: { practice: string }) => named.length > 0 || practices.includes(practice);
  const questions = barriers.map((barrier) => rankingQuestion(barrier, { ...question, isWithin }, index));
  const ranked = questions.flatMap(index.rank).filter(isAsked);
  const untested = mergeUntested(
    questions.flatMap((each) => untestedFor(each, attempts, foundFor(each.barrier, ranked))),
  );
  const isNamed = (practice: string) => practices.includes(practice);
  const preferred = preferredCases(matches, index);
  const first = new Set([...preferred.values()].flat());
  const precedence = (each: Advised) =>
    (isNamed(each.practice) ? 2 : 0) + (casesBehind(each).some((id) => first.has(id)) ? 1 : 0);
  const advice = merge(ranked.filter(isAdvised), bestFirst, ['score'], precedence);
  const carrying = new Set(advice.flatMap(casesBehind));
  return {
    barriers,
    practices: advice,
    preferred: [...preferred].filter(([, cases]) => cases.some((id) => carrying.has(id))).map(([id]) => id),
    untested: untested
      .filter(isAsked)
      .sort((a, b) => Number(isNamed(b.practice)) - Number(isNamed(a.practice))),
    cautions: merge(
      ranked.filter((each) => !isAdvised(each)),
      worstFirst,
      ['counter', 'support'],
      precedence,
    ),
  };
}

/** The cases that the score of a practice rests on, for whichever barrier. */
const casesBehind = ({ others, ...first }: Advised): string[] =>
  [first, ...others].flatMap(({ parts }) => parts.map((part) => part.case));

const isAdvised = ({ advised }: Ranked) => advised;

/** Practices with a result for a barrier, or advised for another one: what did harm elsewhere may be untested here. */
const foundFor = (barrier: string, ranked: readonly Ranked[]): Set<string> =>
  new Set(ranked.filter((each) => each.advised || each.barrier === barrier).map(({ practice }) => practice));

/** The barriers that some practices are known to bear on, by id. */
const barriersOf = (
  practices: readonly string[],
  known: readonly { practice: string; barrier: string }[],
): string[] =>
  unique(known.filter(({ practice }) => practices.includes(practice)).map(({ barrier }) => barrier)).sort();

/**
 * One entry for each practice, led by the barrier that comes first for it. By precedence, then by the first of some numbers
 * summed over the barriers, then in the order of the list. Numbered anew; those whose precedence and numbers are the same share
 * a rank.
 */
function merge(
  ranked: readonly Ranked[],
  order: (a: Ranked, b: Ranked) => number,
  numbers: readonly [Summed, ...Summed[]],
  precedence: (practice: Advised) => number,
): Advised[] {
  const merged = new Map<string, Advised>();
  for (const each of [...ranked].sort(order)) {
    const first = merged.get(each.practice);
    if (first) first.others.push(each);
    else merged.set(each.practice, { ...each, others: [] });
  }
  const all = [...merged.values()];
  const keys = new Map(
    all.map((each) => [each.practice, [precedence(each), ...numbers.map((key) => total(each, key))]]),
  );
  const keysOf = ({ practice }: Advised) => keys.get(practice)!;
  const difference = (a: Advised, b: Advised, key: number) => keysOf(b)[key]! - keysOf(a)[key]!;
  const sorted = all.sort((a, b) => difference(a, b, 0) || difference(a, b, 1));
  return withRanks(sorted, (a, b) => String(keysOf(a)) === String(keysOf(b)));
}

type Summed = 'score' | 'counter' | 'support';

const total = ({ others, ...first }: Advised, key: Summed) =>
  [first, ...others].reduce((sum, each) => sum + each[key], 0);
