import { join } from 'node:path';
import type { AnswerIndex } from '../../../graph/answering/answer-index';
import { interpret } from '../../../graph/understanding/interpretation';
import { judgeAll, readQuestions, scoreOf, type Verdict } from '../../evaluation/evaluation';
import { answerIndexFrom } from '../../support/answer-index';
import { ROOT } from '../../support/fixture';
import { LONGEST_QUESTIONS } from '../../support/longest-questions';

let index: AnswerIndex;
let verdicts: Verdict[];

beforeAll(async () => {
  index = await answerIndexFrom({ root: ROOT, seeds: join(ROOT, 'seeds') });
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
    expect(understood).toBeGreaterThanOrEqual(0.93);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.93);
    expect(meanReciprocalRank).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ['label', 1],
    ['alternative', 1],
    ['inflection', 0.9],
    ['compound', 0.88],
    ['misspelling', 0.9],
    ['paraphrase', 0.88],
    ['place', 0.9],
    ['two-barriers', 0.74],
    ['practice', 0.9],
    ['unanswerable', 0.93],
    ['mixed-language', 1],
    ['negation', 0.93],
    ['homograph', 0.9],
    ['named-case', 0.9],
    ['inflected-label', 0.93],
    ['around-label', 0.93],
    ['case', 0.87],
    ['actor', 0.87],
    ['area', 0.75],
    ['effect', 0.75],
    ['evidence', 0.75],
  ])('are understood where they are of the kind %s, at least %d', (kind, floor) => {
    expect(scored(kind).understood).toBeGreaterThanOrEqual(floor);
  });

  it('are rarely answered or refused by mistake', () => {
    const { wronglySilent, wronglyAnswered } = scored();
    expect(wronglySilent).toBeLessThanOrEqual(0.04);
    expect(wronglyAnswered).toBeLessThanOrEqual(0.05);
  });
});

describe('a question as long as it may be', () => {
  it.each(LONGEST_QUESTIONS)('takes no longer than half a second of computing: %s', (_, question) => {
    interpret(question.slice(0, 100), index.vocabulary);
    const before = process.cpuUsage();
    interpret(question, index.vocabulary);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(500);
  });
});
