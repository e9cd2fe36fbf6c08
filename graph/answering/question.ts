import type { Knowledge } from '../ranking/evidence';
import type { RankingQuestion } from '../ranking/ranking';
import type { Weights } from '../ranking/weights';
import type { Match } from '../understanding/interpretation';
import type { PlaceRole } from '../understanding/places/roles';
import type { AnswerIndex } from './answer-index';

export interface Question {
  question: string;
  /** The asking jurisdiction: what was adopted there is home experience. */
  askingJurisdiction: string;
  /** Only what was adopted in one of these, or in a part of one; null for everywhere. */
  within: readonly string[] | null;
  weights: Weights;
}

/** What is asked of the ranking, for one barrier of a question. */
export const rankingQuestion = (
  barrier: string,
  { askingJurisdiction, weights }: Question,
  index: AnswerIndex,
): RankingQuestion => ({ barrier, narrower: narrowerThan(barrier, index), askingJurisdiction, weights });

/** The barriers that are a kind of another, however deep, by id. */
export const narrowerThan = (barrier: string, { entities }: AnswerIndex): Set<string> =>
  new Set([...entities].filter(([, { above }]) => above.includes(barrier)).map(([id]) => id));

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

/** What was found in one of the places of each restriction, and in none that is excluded; null restricts nothing. */
export function knowledgeWithin(
  knowledge: Knowledge,
  restrictions: readonly (readonly string[] | null)[],
  excluded: readonly string[] = [],
): Knowledge {
  const isWithin = ({ places }: { places: readonly string[] }) =>
    restrictions.every((within) => within === null || within.some((place) => places.includes(place))) &&
    !excluded.some((place) => places.includes(place));
  return { ...knowledge, findings: knowledge.findings.filter(isWithin) };
}

/** An empty list of places as no restriction. */
export const asRestriction = (places: readonly string[]): readonly string[] | null =>
  places.length > 0 ? places : null;
