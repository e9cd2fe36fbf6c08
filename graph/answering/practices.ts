import { unique } from '../model/collections';
import type { Knowledge } from '../ranking/evidence';
import type { Ranked } from '../ranking/ranked';
import { bestFirst, rankingOver, withRanks, worstFirst } from '../ranking/ranking';
import { mergeUntested, untestedFor } from '../ranking/untested';
import type { Match } from '../understanding/interpretation';
import type { AnswerIndex } from './answer-index';
import type { Advised, Answered } from './answered';
import { casesInAreas } from './cases';
import { knowledgeFor, matchedIds, type Places, type Question, rankingQuestion } from './question';

interface Asking {
  question: Question;
  places: Places;
  /** Cases that the question names: their practices come first, as do those of the areas of policy that it names. */
  namedCases: readonly string[];
  index: AnswerIndex;
}

/**
 * What is known of practices for the barriers of a question; where it names practices only, of those for the barriers that
 * they bear on.
 */
export function practicesFor(
  matches: readonly Match[],
  { question, places, namedCases, index }: Asking,
): Pick<Answered, 'barriers' | 'practices' | 'untested' | 'cautions'> {
  const known = knowledgeFor(question, places, index);
  const [named, practices] = [matchedIds(matches, 'Barrier'), matchedIds(matches, 'Practice')];
  const barriers = named.length > 0 ? named : barriersOf(practices, known);
  const isAsked = ({ practice }: { practice: string }) => named.length > 0 || practices.includes(practice);
  const rank = rankingOver(known);
  const questions = barriers.map((barrier) => rankingQuestion(barrier, question, index));
  const ranked = questions.flatMap(rank).filter(isAsked);
  const untested = mergeUntested(
    questions.flatMap((each) => untestedFor(each, known.attempts, foundFor(each.barrier, ranked))),
  );
  const isNamed = (practice: string) => practices.includes(practice);
  const first = new Set([...namedCases, ...casesInAreas(matches, index)]);
  const precedence = ({ practice, parts }: Advised) =>
    (isNamed(practice) ? 2 : 0) + (parts.some((part) => first.has(part.case)) ? 1 : 0);
  return {
    barriers,
    practices: merge(ranked.filter(isAdvised), bestFirst, precedence),
    untested: untested
      .filter(isAsked)
      .sort((a, b) => Number(isNamed(b.practice)) - Number(isNamed(a.practice))),
    cautions: merge(
      ranked.filter((each) => !isAdvised(each)),
      worstFirst,
      precedence,
    ),
  };
}

const isAdvised = ({ advised }: Ranked) => advised;

/** Practices with a result for a barrier, or advised for another one: what did harm elsewhere may be untested here. */
const foundFor = (barrier: string, ranked: readonly Ranked[]): Set<string> =>
  new Set(ranked.filter((each) => each.advised || each.barrier === barrier).map(({ practice }) => practice));

/** The barriers that some practices are known to bear on, by id. */
const barriersOf = (practices: readonly string[], { findings, attempts }: Knowledge) =>
  unique(
    [...findings, ...attempts]
      .filter(({ practice }) => practices.includes(practice))
      .map(({ barrier }) => barrier),
  ).sort();

/**
 * One entry for each practice, led by the barrier that comes first for it. By precedence, then by the sum of their scores over
 * the barriers, then in the order of the list. Numbered anew; those that nothing tells apart share a rank.
 */
function merge(
  ranked: readonly Ranked[],
  order: (a: Ranked, b: Ranked) => number,
  precedence: (practice: Advised) => number,
): Advised[] {
  const merged = new Map<string, Advised>();
  for (const each of [...ranked].sort(order)) {
    const first = merged.get(each.practice);
    if (first) first.others.push(each);
    else merged.set(each.practice, { ...each, others: [] });
  }
  const keys = (practice: Advised) => [
    precedence(practice),
    total(practice, 'score'),
    total(practice, 'counter'),
  ];
  const isEqual = (a: Advised, b: Advised) => String(keys(a)) === String(keys(b));
  const sorted = [...merged.values()].sort(
    (a, b) => precedence(b) - precedence(a) || total(b, 'score') - total(a, 'score'),
  );
  return withRanks(sorted, isEqual);
}

const total = ({ others, ...first }: Advised, key: 'score' | 'counter') =>
  [first, ...others].reduce((sum, each) => sum + each[key], 0);
