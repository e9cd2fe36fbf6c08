import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { answer } from '../../graph/answering/answer';
import type { AnswerIndex } from '../../graph/answering/answer-index';
import { DEFAULT_WEIGHTS } from '../../graph/ranking/weights';
import { ROOT } from '../support/fixture';

/** A question with what a fair examiner expects of it; see the top of `tests/questions.yaml`. */
export interface Question {
  id: string;
  question: string;
  kind: string;
  split: 'tuning' | 'held-out';
  barriers: string[];
  practices?: string[];
  jurisdictions?: string[];
  excluded?: string[];
  cases?: string[];
  areas?: string[];
  alsoRight?: string[];
  abstain: 'NO_MATCH' | 'NO_EVIDENCE' | false;
}

/** How one question was taken, and whether that was right. */
export interface Verdict {
  question: Question;
  barriers: string[];
  practices: string[];
  restrictedTo: string[];
  excluded: string[];
  cases: string[];
  areas: string[];
  unmatchedWords: string[];
  abstained: string | false;
  isUnderstood: boolean;
  isAbstentionRight: boolean;
  /** One divided by the place of the first expected barrier or practice; 0 where it is missing. */
  reciprocalRank: number;
}

export interface Score {
  questions: number;
  understood: number;
  precision: number;
  recall: number;
  meanReciprocalRank: number;
  /** Share of the answerable questions that were refused, and of the others that were answered. */
  wronglySilent: number;
  wronglyAnswered: number;
}

export const readQuestions = (): Question[] =>
  parse(readFileSync(join(ROOT, 'tests/questions.yaml'), 'utf8')) as Question[];

export const judgeAll = (questions: readonly Question[], index: AnswerIndex): Verdict[] =>
  questions.map((question) => judge(question, index));

function judge(question: Question, index: AnswerIndex): Verdict {
  const asked = {
    question: question.question,
    askingJurisdiction: 'NL',
    within: null,
    policyAreas: null,
    weights: DEFAULT_WEIGHTS,
  };
  const {
    interpretation,
    restrictedTo,
    excluded,
    cases,
    practices: advice,
    untested,
    abstention,
  } = answer(asked, index);
  const named = (type: string) =>
    interpretation.matches.filter((match) => match.type === type).map(({ id }) => id);
  const [barriers, practices, areas] = [named('Barrier'), named('Practice'), named('PolicyArea')];
  const wanted = [...question.barriers, ...(question.practices ?? [])];
  const place = [...barriers, ...practices].findIndex((id) => wanted.includes(id));
  return {
    question,
    barriers,
    practices,
    restrictedTo,
    excluded,
    cases,
    areas,
    unmatchedWords: interpretation.unmatchedWords,
    abstained: abstention?.reason ?? false,
    isUnderstood:
      areRight(barriers, question) &&
      (question.practices ?? []).every((id) => practices.includes(id)) &&
      arePlacesRight(restrictedTo, question, index) &&
      (question.abstain === 'NO_MATCH' || sameIds(excluded, question.excluded ?? [])) &&
      (question.cases ?? []).every((id) => cases.includes(id)) &&
      (question.areas ?? []).every((id) => areas.includes(id)) &&
      (question.abstain !== 'NO_MATCH' || practices.length === 0),
    isAbstentionRight:
      question.abstain === false
        ? advice.length + untested.length > 0 || (isToldOfCases(question, cases) && abstention === null)
        : advice.length + untested.length === 0,
    reciprocalRank: wanted.length === 0 || place < 0 ? 0 : 1 / (place + 1),
  };
}

/** Whether a question that names cases is answered by them. */
const isToldOfCases = ({ cases = [] }: Question, told: readonly string[]) =>
  cases.length > 0 && cases.every((id) => told.includes(id));

/** None is wrong, and as many are right as were expected. */
function areRight(barriers: readonly string[], { barriers: expected, alsoRight = [] }: Question): boolean {
  const right = barriers.filter((id) => expected.includes(id) || alsoRight.includes(id));
  return right.length === barriers.length && right.length >= expected.length;
}

/** A country that the graph has nothing of may be named only where nothing is known; what is not answered is not restricted. */
function arePlacesRight(
  places: readonly string[],
  { jurisdictions = [], abstain }: Question,
  { entities }: AnswerIndex,
): boolean {
  if (abstain === 'NO_MATCH') return true;
  const known = places.filter((id) => entities.has(id));
  return sameIds(known, jurisdictions) && (known.length === places.length || abstain === 'NO_EVIDENCE');
}

const sameIds = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();

export function scoreOf(verdicts: readonly Verdict[]): Score {
  const sum = (of: (verdict: Verdict) => number) => verdicts.reduce((total, each) => total + of(each), 0);
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  const among = (ids: readonly string[], right: readonly string[]) =>
    ids.filter((id) => right.includes(id)).length;
  const answerable = verdicts.filter(({ question }) => question.abstain === false);
  const others = verdicts.filter(({ question }) => question.abstain !== false);
  const naming = verdicts.filter(
    ({ question }) => question.barriers.length + (question.practices?.length ?? 0) > 0,
  );
  return {
    questions: verdicts.length,
    understood: share(verdicts.filter(({ isUnderstood }) => isUnderstood).length, verdicts.length),
    precision: share(
      sum(({ barriers, question }) => among(barriers, [...question.barriers, ...(question.alsoRight ?? [])])),
      sum(({ barriers }) => barriers.length),
    ),
    recall: share(
      sum(({ barriers, question }) => among(question.barriers, barriers)),
      sum(({ question }) => question.barriers.length),
    ),
    meanReciprocalRank: share(
      naming.reduce((total, { reciprocalRank }) => total + reciprocalRank, 0),
      naming.length,
    ),
    wronglySilent: 1 - share(answerable.filter((each) => each.isAbstentionRight).length, answerable.length),
    wronglyAnswered: 1 - share(others.filter((each) => each.isAbstentionRight).length, others.length),
  };
}
