import { unique } from '../model/collections';
import type { EntityType } from '../model/shape';
import type { Match } from '../understanding/interpretation';
import type { AnswerIndex } from './answer-index';
import type { Answered } from './answered';
import { isAsked, matchedIds, type Places } from './question';

const MAX_CASES = 5;

/**
 * The cases that a question names, by id: by their own names, by a webinar about them, by an organisation that took part.
 * Of those of an organisation, those in the places that it names, if there are any; and where it asks about a barrier or a
 * practice none at home, as the organisation is then likely the one that asks.
 */
export function casesNamedBy(
  matches: readonly Match[],
  { restrictedTo }: Places,
  askingJurisdiction: string,
  index: AnswerIndex,
): string[] {
  const inPlaces = casesOfAny(restrictedTo, index);
  const ofActors = casesOfAny(matchedIds(matches, 'Actor'), index).filter(
    (id) => !(isAsked(matches) && isAtHome(id, askingJurisdiction, index)),
  );
  const ofActorsThere = ofActors.filter((id) => inPlaces.includes(id));
  return unique([
    ...matchedIds(matches, 'Case'),
    ...casesOfAny(matchedIds(matches, 'Webinar'), index),
    ...(ofActorsThere.length > 0 ? ofActorsThere : ofActors),
  ]);
}

/** What puts the practices of its cases first where a question names it. */
const COMES_FIRST: ReadonlySet<EntityType> = new Set(['Case', 'Actor', 'Webinar', 'PolicyArea']);

/** The cases whose practices come first, by what the question names of them. */
export const preferredCases = (
  matches: readonly Match[],
  index: AnswerIndex,
): ReadonlyMap<string, string[]> =>
  new Map(
    matches
      .filter(({ type }) => COMES_FIRST.has(type))
      .map(({ id, type }) => [id, type === 'Case' ? [id] : casesOfAny([id], index)]),
  );

/**
 * The most telling cases for a question, by id: those that it names; else those that carry the advice, best first, or where
 * there is none those of what is untested; else those in the places that it names.
 */
export function casesOf(
  matches: readonly Match[],
  { restrictedTo }: Places,
  { namedCases, practices, untested }: Pick<Answered, 'namedCases' | 'practices' | 'untested'>,
  index: AnswerIndex,
): string[] {
  if (!isAsked(matches))
    return (namedCases.length > 0 ? namedCases : casesOfAny(restrictedTo, index)).slice(0, MAX_CASES);
  const ofAdvice = practices.flatMap(({ parts }) => parts.slice(0, 1).map((part) => part.case));
  const telling = practices.length > 0 ? ofAdvice : casesOfUntested(untested, index);
  return unique([...namedCases, ...telling]).slice(0, MAX_CASES);
}

/** A case of each of some untested practices, then their other cases. */
function casesOfUntested(untested: Answered['untested'], { knowledge: { attempts } }: AnswerIndex): string[] {
  const caseOf = new Map(attempts.map((attempt) => [attempt.adoption, attempt.case]));
  const cases = untested.map(({ adoptions }) => adoptions.flatMap((id) => caseOf.get(id) ?? []));
  return [...cases.flatMap(([first]) => first ?? []), ...cases.flat()];
}

/** Whether all places of a case are the asking jurisdiction or a part of it. */
function isAtHome(id: string, askingJurisdiction: string, index: AnswerIndex): boolean {
  const places = index.entities.get(id)!.involved.filter((each) => isPlace(each, index));
  return places.length > 0 && places.every((place) => isAmong(place, [askingJurisdiction], index));
}

const isPlace = (id: string, { entities }: AnswerIndex) =>
  ['Country', 'Region', 'Union'].includes(entities.get(id)?.type ?? '');

/** The cases that belong to any of some, those with fewest places and participants first. */
const casesOfAny = (ids: readonly string[], { cases }: AnswerIndex): string[] =>
  ids.length === 0
    ? []
    : cases.filter(({ belongsTo }) => ids.some((id) => belongsTo.has(id))).map(({ id }) => id);

/** Whether an entity is one of some, or a part of one. */
const isAmong = (id: string, ids: readonly string[], { entities }: AnswerIndex) =>
  ids.includes(id) || (entities.get(id)?.above ?? []).some((whole) => ids.includes(whole));
