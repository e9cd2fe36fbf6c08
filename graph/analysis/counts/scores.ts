import type { AnswerIndex } from '../../answering/answer-index';
import { rankingQuestion } from '../../answering/question';
import type { ScoreOf } from './crosstab';

/** Whom advice is for where nobody says: barriers are those of the Netherlands. */
const HOME = 'NL';

const known = new WeakMap<AnswerIndex, ReadonlyMap<string, number>>();

/** The scores of practices for barriers, as their rankings tell them. Ranked once for each revision, when one is first asked for. */
export const scoresOver =
  (index: AnswerIndex): ScoreOf =>
  (practice, barrier) => {
    const scores = known.get(index) ?? new Map(scoresIn(index));
    known.set(index, scores);
    return scores.get(`${practice} ${barrier}`);
  };

const scoresIn = (index: AnswerIndex): [string, number][] =>
  [...index.entities.values()]
    .filter(({ type }) => type === 'Barrier')
    .flatMap(({ id: barrier }) => index.rank(rankingQuestion(barrier, { askingJurisdiction: HOME }, index)))
    .map(({ practice, barrier, score }) => [`${practice} ${barrier}`, score]);
