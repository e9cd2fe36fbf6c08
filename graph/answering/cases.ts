import { compare, unique } from '../model/collections';
import type { Match } from '../understanding/interpretation';
import type { AnswerIndex, QuestionEntity } from './answer-index';
import type { Advised } from './answered';
import { matchedIds, type Places } from './question';

const MAX_CASES = 5;

/**
 * The cases that a question names, by id: by their own names, by a webinar about them, by an organisation that took part.
 * Of those of an organisation, those in the places that it names, if there are any.
 */
export function casesNamedBy(
  matches: readonly Match[],
  { restrictedTo }: Places,
  index: AnswerIndex,
): string[] {
  const inPlaces = casesOfAny(restrictedTo, index);
  const ofActors = casesOfAny(matchedIds(matches, 'Actor'), index);
  const ofActorsThere = ofActors.filter((id) => inPlaces.includes(id));
  return unique([
    ...matchedIds(matches, 'Case'),
    ...casesOfAny(matchedIds(matches, 'Webinar'), index),
    ...(ofActorsThere.length > 0 ? ofActorsThere : ofActors),
  ]);
}

/** The cases in the areas of policy that a question names, by id. */
export const casesInAreas = (matches: readonly Match[], index: AnswerIndex): string[] =>
  casesOfAny(matchedIds(matches, 'PolicyArea'), index);

/**
 * The most telling cases for a question, by id: those that it names; else those that carry the advice, best first; else those
 * in the places that it names.
 */
export function casesOf(
  matches: readonly Match[],
  { restrictedTo }: Places,
  { namedCases, advice }: { namedCases: readonly string[]; advice: readonly Advised[] },
  index: AnswerIndex,
): string[] {
  const isAsked = matches.some(({ type }) => type === 'Barrier' || type === 'Practice');
  const telling = isAsked
    ? advice.flatMap(({ parts }) => parts.slice(0, 1).map((part) => part.case))
    : casesOfAny(restrictedTo, index);
  const isTold = namedCases.length > 0 && !isAsked;
  return unique(isTold ? namedCases : [...namedCases, ...telling]).slice(0, MAX_CASES);
}

/** The cases that something belongs to, those with fewest places and participants first. */
const casesOfAny = (ids: readonly string[], index: AnswerIndex): string[] =>
  [...index.entities.values()]
    .filter(({ type, involved }) => type === 'Case' && involved.some((id) => isAmong(id, ids, index)))
    .sort(narrowestFirst)
    .map(({ id }) => id);

/** Whether an entity is one of some, or a part of one. */
const isAmong = (id: string, ids: readonly string[], { entities }: AnswerIndex) =>
  ids.includes(id) || (entities.get(id)?.above ?? []).some((whole) => ids.includes(whole));

const narrowestFirst = (a: QuestionEntity, b: QuestionEntity) =>
  a.involved.length - b.involved.length || compare(a.id, b.id);
