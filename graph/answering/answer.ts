import { unique } from '../model/collections';
import { interpret } from '../understanding/interpretation';
import { abstain } from './abstention';
import type { AnswerIndex } from './answer-index';
import type { Answered } from './answered';
import { casesNamedBy, casesOf } from './cases';
import { lessonsOf } from './lessons';
import { practicesFor } from './practices';
import { matchedIds, placesIn, type Question } from './question';

/** Answers a question: what is known of practices for its barriers, and what cases and lessons tell of all that it names. */
export function answer(question: Question, index: AnswerIndex): Answered {
  const interpretation = interpret(question.question, index.vocabulary);
  const { matches } = interpretation;
  const places = placesIn(matches, question.askingJurisdiction, index);
  const namedCases = casesNamedBy(matches, places, question.askingJurisdiction, index);
  const practices = practicesFor(matches, { question, places, index });
  const { barriers, practices: advice, untested } = practices;
  const named = matchedIds(matches, 'Barrier');
  const cases = casesOf(matches, places, { namedCases, practices: advice, untested }, index);
  // A question that names no barrier is about the cases that it is told of; else they are only where the advice comes from.
  const about = named.length > 0 ? namedCases : cases;
  const answered = {
    interpretation,
    ...places,
    ...practices,
    namedCases,
    cases,
    lessons: lessonsOf({ cases: about, barriers: named, advice }, index),
    counterpartsOf: matchedIds(matches, 'Actor').sort(),
    homeAdoptions: adoptionsAtHome(barriers, question.askingJurisdiction, index),
  };
  return { ...answered, abstention: abstain(answered, question, index) };
}

/** Adoptions in the asking jurisdiction that something is said of, or that somebody thinks bear on the barriers. */
function adoptionsAtHome(
  barriers: readonly string[],
  askingJurisdiction: string,
  { knowledge: { findings, attempts }, narrower }: AnswerIndex,
): string[] {
  const wanted = new Set(barriers.flatMap((barrier) => [barrier, ...(narrower.get(barrier) ?? [])]));
  const isAtHome = ({ places, barrier }: { places: readonly string[]; barrier: string }) =>
    wanted.has(barrier) && places.includes(askingJurisdiction);
  const atHome = [...findings.filter(isAtHome), ...attempts.filter(isAtHome)];
  return unique(atHome.map(({ adoption }) => adoption)).sort();
}
