import type { Knowledge } from '../ranking/evidence';
import type { RankingQuestion } from '../ranking/ranking';
import type { Weights } from '../ranking/weights';
import type { Match } from '../understanding/interpretation';
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

/** The countries and regions that a question names restrict it, save the asking side and what that is part of. */
export const restrictingPlaces = (
  matches: readonly Match[],
  askingJurisdiction: string,
  { entities }: AnswerIndex,
): string[] =>
  matches
    .filter(({ type, id }) => (type === 'Country' || type === 'Region') && id !== askingJurisdiction)
    .filter(({ id }) => !entities.get(askingJurisdiction)?.above.includes(id))
    .map(({ id }) => id);

/** What was found in one of the places of each restriction; null restricts nothing. */
export function knowledgeWithin(
  knowledge: Knowledge,
  restrictions: readonly (readonly string[] | null)[],
): Knowledge {
  const isWithin = ({ places }: { places: readonly string[] }) =>
    restrictions.every((within) => within === null || within.some((place) => places.includes(place)));
  return { ...knowledge, findings: knowledge.findings.filter(isWithin) };
}

/** An empty list of places as no restriction. */
export const asRestriction = (places: readonly string[]): readonly string[] | null =>
  places.length > 0 ? places : null;
