import type { EntityType } from '../model/shape';
import type { AdoptedPractice } from '../ranking/evidence';
import type { RankingQuestion } from '../ranking/ranking';
import { DEFAULT_WEIGHTS, type Weights } from '../ranking/weights';
import type { Match } from '../understanding/interpretation';
import type { PlaceRole } from '../understanding/places/roles';
import type { AnswerIndex } from './answer-index';

export interface Question {
  question: string;
  /** The asking jurisdiction: what was adopted there is home experience. */
  askingJurisdiction: string;
  /** Only what was adopted in one of these, or in a part of one; null for everywhere. */
  within: readonly string[] | null;
  /** Only cases in one of these areas of policy; null for all. */
  policyAreas: readonly string[] | null;
  weights: Weights;
}

/** Whether what was adopted is within the places and areas of policy that a question is restricted to. */
type IsWithin = (adopted: AdoptedPractice) => boolean;

/** What is asked of the ranking, for one barrier of a question; with the default weights and everywhere where it says nothing else. */
export const rankingQuestion = (
  barrier: string,
  {
    askingJurisdiction,
    weights = DEFAULT_WEIGHTS,
    isWithin,
  }: Pick<RankingQuestion, 'askingJurisdiction' | 'isWithin'> & { weights?: Weights },
  { narrower }: Pick<AnswerIndex, 'narrower'>,
): RankingQuestion => ({
  barrier,
  narrower: narrower.get(barrier) ?? NONE,
  askingJurisdiction,
  weights,
  ...(isWithin && { isWithin }),
});

const NONE: ReadonlySet<string> = new Set();

/** What a question names of a type, by id. */
export const matchedIds = (matches: readonly Match[], wanted: EntityType): string[] =>
  matches.filter(({ type }) => type === wanted).map(({ id }) => id);

/** Whether a question asks about something to do or to solve, and not only of somebody or some place. */
export const isAsked = (matches: readonly Match[]): boolean =>
  matches.some(({ type }) => type === 'Barrier' || type === 'Practice');

/** What the places in a question do to its answer, by id. */
export interface Places {
  /** Only what was done in one of these, or in a part of one; empty for everywhere. Some may be unknown to the graph. */
  restrictedTo: string[];
  /** Nothing that was done in one of these, or in a part of one. */
  excluded: string[];
  /** Named, but neither. */
  signs: string[];
}

/**
 * Of a place and a part of it the part counts: *Flanders, Belgium* is Flanders. The asking side and what that is part of
 * restrict nothing and are never left out, as nothing from there is advice.
 */
export function placesIn(
  matches: readonly Match[],
  askingJurisdiction: string,
  { entities }: AnswerIndex,
): Places {
  const isWithin = (id: string, whole: string) => entities.get(id)?.above.includes(whole) ?? false;
  const others = matches.filter(({ id }) => id !== askingJurisdiction);
  const idsOf = (wanted: PlaceRole, isWanted: (match: Match) => boolean) =>
    others.filter((match) => match.role === wanted && isWanted(match)).map(({ id }) => id);
  const isCountryOrRegion = ({ type, id }: Match) =>
    (type === 'Country' || type === 'Region') && !isWithin(askingJurisdiction, id);
  const named = idsOf('RESTRICTS', isCountryOrRegion);
  const restrictedTo = named.filter((id) => !named.some((other) => isWithin(other, id)));
  return {
    restrictedTo,
    excluded: idsOf('EXCLUDES', ({ id }) => !restrictedTo.some((place) => isWithin(place, id))),
    signs: idsOf('SIGN', isCountryOrRegion),
  };
}

/** Tells what is within the restrictions of a question and those that its places make. */
export function restriction(
  { within, policyAreas }: Question,
  { restrictedTo, excluded }: Pick<Places, 'restrictedTo' | 'excluded'>,
  { entities }: AnswerIndex,
): IsWithin {
  const restrictions = [within, asRestriction(restrictedTo)];
  const isInArea = (id: string) =>
    policyAreas === null || (entities.get(id)?.involved ?? []).some((area) => policyAreas.includes(area));
  return ({ places, case: episode }) =>
    restrictions.every((wanted) => wanted === null || wanted.some((place) => places.includes(place))) &&
    !excluded.some((place) => places.includes(place)) &&
    isInArea(episode);
}

/** An empty list of places as no restriction. */
const asRestriction = (places: readonly string[]): readonly string[] | null =>
  places.length > 0 ? places : null;
