import { compare, unique } from '../model/collections';
import type { Match } from '../understanding/interpretation';
import type { AnswerIndex, QuestionEntity } from './answer-index';
import type { Places } from './question';

const MAX_CASES = 5;

/**
 * The cases that a question tells of, by id: those that it names, then those of the organisations that it names; where it
 * names neither and asks about no barrier or practice, those in the places that it names. In each, those with fewest places
 * and participants first.
 */
export function casesOf(matches: readonly Match[], { restrictedTo }: Places, index: AnswerIndex): string[] {
  const idsOf = (type: Match['type']) => matches.filter((match) => match.type === type).map(({ id }) => id);
  const involving = (ids: readonly string[]) =>
    [...index.entities.values()]
      .filter(({ type, involved }) => type === 'Case' && involved.some((id) => isAmong(id, ids, index)))
      .sort(narrowestFirst)
      .map(({ id }) => id);
  const inPlaces = involving(restrictedTo);
  const ofActors = involving(idsOf('Actor'));
  const ofActorsThere = ofActors.filter((id) => inPlaces.includes(id));
  const told = [...idsOf('Case'), ...(ofActorsThere.length > 0 ? ofActorsThere : ofActors)];
  const isAsked = matches.some(({ type }) => type === 'Barrier' || type === 'Practice');
  return unique(told.length > 0 || isAsked ? told : inPlaces).slice(0, MAX_CASES);
}

/** Whether an entity is one of some, or a part of one. */
const isAmong = (id: string, ids: readonly string[], { entities }: AnswerIndex) =>
  ids.includes(id) || (entities.get(id)?.above ?? []).some((whole) => ids.includes(whole));

const narrowestFirst = (a: QuestionEntity, b: QuestionEntity) =>
  a.involved.length - b.involved.length || compare(a.id, b.id);
