import { unique } from '../model/collections';
import type { Knowledge } from '../ranking/evidence';
import type { Ranked } from '../ranking/ranked';
import { bestFirst, rankingOver, worstFirst } from '../ranking/ranking';
import { type Interpretation, interpret } from '../understanding/interpretation';
import { abstain } from './abstention';
import type { AnswerIndex } from './answer-index';
import type { Advised, Answered } from './answered';
import { casesOf } from './cases';
import {
  asRestriction,
  knowledgeWithin,
  narrowerThan,
  placesIn,
  type Question,
  rankingQuestion,
} from './question';

/**
 * Answers a question. Practices come in this order: those that the question names, those that address more of its
 * barriers, the higher score (of the best barrier), the higher support, the id.
 */
export function answer(question: Question, index: AnswerIndex): Answered {
  const interpretation = interpret(question.question, index.vocabulary);
  const places = placesIn(interpretation.matches, question.askingJurisdiction, index);
  const restrictions = [question.within, asRestriction(places.restrictedTo)];
  const knowledge = knowledgeWithin(index.knowledge, restrictions, places.excluded);
  const practices = matchedIds(interpretation, 'Practice');
  const named = matchedIds(interpretation, 'Barrier');
  const barriers = named.length > 0 ? named : barriersOf(practices, knowledge);
  const rank = rankingOver(knowledge);
  const ranked = barriers
    .flatMap((barrier) => rank(rankingQuestion(barrier, question, index)))
    .filter(({ practice }) => named.length > 0 || practices.includes(practice));
  const [advice, others] = [
    ranked.filter(({ advised }) => advised),
    ranked.filter(({ advised }) => !advised),
  ];
  const answered = {
    interpretation,
    ...places,
    cases: casesOf(interpretation.matches, places, index),
    barriers,
    practices: merge(advice, bestFirst, practices),
    cautions: merge(others, worstFirst, practices),
    homeAdoptions: adoptionsAtHome(barriers, question.askingJurisdiction, index),
  };
  return { ...answered, abstention: advice.length > 0 ? null : abstain(answered, question, index) };
}

const matchedIds = ({ matches }: Interpretation, wanted: 'Barrier' | 'Practice') =>
  matches.filter(({ type }) => type === wanted).map(({ id }) => id);

/** The barriers that claims about the adoptions of some practices concern, by id. */
const barriersOf = (practices: readonly string[], { findings }: Knowledge) =>
  unique(
    findings.filter(({ practice }) => practices.includes(practice)).map(({ barrier }) => barrier),
  ).sort();

/**
 * One entry for each practice, led by the barrier that comes first for it: named practices, then those ranked for more
 * barriers, then in their order. Numbered anew.
 */
function merge(
  ranked: readonly Ranked[],
  order: (a: Ranked, b: Ranked) => number,
  named: readonly string[],
): Advised[] {
  const merged = new Map<string, Advised>();
  for (const each of [...ranked].sort(order)) {
    const first = merged.get(each.practice);
    if (first) first.others.push(each);
    else merged.set(each.practice, { ...each, others: [] });
  }
  const isNamed = ({ practice }: Advised) => Number(named.includes(practice));
  return [...merged.values()]
    .sort((a, b) => isNamed(b) - isNamed(a) || b.others.length - a.others.length)
    .map((each, at) => ({ ...each, rank: at + 1 }));
}

function adoptionsAtHome(
  barriers: readonly string[],
  askingJurisdiction: string,
  index: AnswerIndex,
): string[] {
  const wanted = new Set(barriers.flatMap((barrier) => [barrier, ...narrowerThan(barrier, index)]));
  const atHome = index.knowledge.findings.filter(
    ({ places, barrier }) => places.includes(askingJurisdiction) && wanted.has(barrier),
  );
  return unique(atHome.map(({ adoption }) => adoption)).sort();
}
