import type { Finding, Knowledge } from '../../../graph/ranking/evidence';
import type { Ranked } from '../../../graph/ranking/ranked';
import { type RankingQuestion, rankingOver } from '../../../graph/ranking/ranking';
import { DEFAULT_WEIGHTS } from '../../../graph/ranking/weights';

/** The most that `support` is divided by: the sum of 1/i² over all i. */
export const LIMIT = Math.PI ** 2 / 6;
/** A number but for rounding. */
export const about = (value: number) => expect.closeTo(value, 12);

export const QUESTION: RankingQuestion = {
  barrier: 'getting-wet',
  narrower: new Set(['drizzle']),
  askingJurisdiction: 'NL',
  weights: DEFAULT_WEIGHTS,
};

/** Umbrellas in Copenhagen, measured by an institute to work as well as anything can. */
export const DRIER: Finding = {
  claim: 'drier',
  effect: 'REDUCES',
  strength: 'RANDOMISED_TRIAL',
  evidence: 'EVALUATION',
  confidence: 'HIGH',
  barrier: 'getting-wet',
  practice: 'umbrellas',
  adoption: 'copenhagen/stations',
  case: 'copenhagen',
  jurisdictions: ['DK'],
  places: ['DK'],
  witness: 'institute',
  official: false,
  practices: 1,
};
export const WETTER: Finding = { ...DRIER, claim: 'wetter', effect: 'WORSENS', witness: 'gazette' };

export const rank = (findings: Finding[], remarks: Partial<Knowledge> = {}) =>
  rankPractices(QUESTION, { findings, attempts: [], limits: [], disputes: [], ...remarks });
/** Ranks for one question only. */
export const rankPractices = (question: RankingQuestion, knowledge: Knowledge): Ranked[] =>
  rankingOver(knowledge)(question);
/** The only practice that the findings are about. */
export const rankOne = (findings: Finding[], remarks: Partial<Knowledge> = {}) => {
  const [ranked, ...others] = rank(findings, remarks);
  expect(others).toEqual([]);
  return ranked!;
};
/** What a part of the score repeats of its finding. */
export const partOf = ({ claim, strength, adoption, case: episode, witness, barrier }: Finding) => ({
  claim,
  adoption,
  case: episode,
  witness,
  barrier,
  design: strength === 'REPORTED' ? null : strength,
  share: 1,
});
