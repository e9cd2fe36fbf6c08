import { join } from 'node:path';
import { judgeAll, readQuestions, scoreOf, type Verdict } from '../../evaluation/evaluation';
import { answerIndexFrom } from '../../support/answer-index';
import { ROOT } from '../../support/fixture';

let verdicts: Verdict[];

beforeAll(async () => {
  const index = await answerIndexFrom({ root: ROOT, seeds: join(ROOT, 'seeds') });
  verdicts = judgeAll(
    readQuestions().filter(({ split }) => split === 'tuning'),
    index,
  );
});

const scored = (kind?: string) => scoreOf(verdicts.filter(({ question }) => !kind || question.kind === kind));

/** Below these something was lost; they stand under what was reached when they were set, by as much as a few new labels or
 * examples may move single questions. */
describe('the questions that understanding is tuned on', () => {
  it('are understood', () => {
    const { understood, precision, recall, meanReciprocalRank } = scored();
    expect(understood).toBeGreaterThanOrEqual(0.9);
    expect(precision).toBeGreaterThanOrEqual(0.93);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(meanReciprocalRank).toBeGreaterThanOrEqual(0.93);
  });

  it.each([
    ['label', 1],
    ['alternative', 1],
    ['inflection', 0.9],
    ['compound', 0.88],
    ['misspelling', 0.9],
    ['paraphrase', 0.83],
    ['place', 0.9],
    ['two-barriers', 0.68],
    ['practice', 0.9],
    ['unanswerable', 0.91],
    ['mixed-language', 1],
  ])('are understood where they are of the kind %s, at least %d', (kind, floor) => {
    expect(scored(kind).understood).toBeGreaterThanOrEqual(floor);
  });

  it('are rarely answered or refused by mistake', () => {
    const { wronglySilent, wronglyAnswered } = scored();
    expect(wronglySilent).toBeLessThanOrEqual(0.05);
    expect(wronglyAnswered).toBeLessThanOrEqual(0.06);
  });
});
