import { join } from 'node:path';
import { answerIndexFrom } from '../support/answer-index';
import { ROOT } from '../support/fixture';
import { judgeAll, readQuestions, type Score, scoreOf, type Verdict } from './evaluation';

/** Prints how well questions are understood; `--held-out` for those that nothing is tuned on, `--wrong` for each that was not. */
async function main(flags: readonly string[]): Promise<void> {
  const split = flags.includes('--held-out') ? 'held-out' : 'tuning';
  const questions = readQuestions().filter((question) => question.split === split);
  const verdicts = judgeAll(questions, await answerIndexFrom({ root: ROOT, seeds: join(ROOT, 'seeds') }));
  const kinds = [...new Set(verdicts.map(({ question }) => question.kind))];
  const rows = kinds.map(
    (kind) => [kind, scoreOf(verdicts.filter(({ question }) => question.kind === kind))] as const,
  );
  console.log(`${questions.length} questions (${split})`);
  console.table(
    Object.fromEntries(
      [...rows, ['all', scoreOf(verdicts)] as const].map(([kind, score]) => [kind, shown(score)]),
    ),
  );
  if (flags.includes('--wrong'))
    for (const verdict of verdicts.filter(isWrong)) console.log(describe(verdict));
}

const shown = ({ questions, ...shares }: Score) => ({
  questions,
  ...Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, Number(share.toFixed(3))])),
});

const isWrong = ({ isUnderstood, isAbstentionRight }: Verdict) => !isUnderstood || !isAbstentionRight;

const describe = ({
  question,
  barriers,
  practices,
  restrictedTo,
  excluded,
  cases,
  areas,
  unmatchedWords,
  abstained,
}: Verdict) =>
  [
    `${question.kind} ${question.id}: ${question.question}`,
    `  expected ${list(question.barriers)} practices ${list(question.practices)} in ${list(question.jurisdictions)} not in ${list(question.excluded)} cases ${list(question.cases)} areas ${list(question.areas)} abstain ${question.abstain}`,
    `  got      ${list(barriers)} practices ${list(practices)} in ${list(restrictedTo)} not in ${list(excluded)} cases ${list(cases)} areas ${list(areas)} abstain ${abstained}; unmatched ${list(unmatchedWords)}`,
  ].join('\n');

const list = (ids: readonly string[] = []) => `[${ids.join(' ')}]`;

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
