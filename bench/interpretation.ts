import { join } from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { interpret } from '../graph/understanding/interpretation';
import type { LabelledEntity } from '../graph/understanding/labels';
import { QUESTION_LIMIT } from '../graph/understanding/thresholds';
import { buildVocabulary, type Vocabulary } from '../graph/understanding/vocabulary';
import { readQuestions } from '../tests/evaluation/evaluation';
import { answerIndexFrom } from '../tests/support/answer-index';
import { LONGEST_QUESTIONS } from '../tests/support/longest-questions';

const ROOT = join(__dirname, '..');
const TIMES = 100;
const RUNS = 15;
const LENGTH = 200;

/** Milliseconds of CPU that a question of 200 characters may take with the real vocabulary. */
const LIMIT = 2;
/** Milliseconds of CPU that the hardest question of the greatest length may take. */
const HARDEST_LIMIT = 50;
/** How many times that it may take with a hundred times as much. */
const GROWTH_LIMIT = 2;

/** Times how questions are understood, with the real vocabulary and with a hundred times as much in turn. */
async function bench(): Promise<void> {
  const questions = questionsOf(LENGTH);
  const index = await answerIndexFrom({ root: ROOT, seeds: join(ROOT, 'seeds') });
  const entities = [...index.entities.values()];
  const { classifier } = index.vocabulary;
  const vocabularies = [
    buildVocabulary(entities, classifier),
    buildVocabulary(multiplied(entities, TIMES), classifier),
  ] as const;
  const perQuestion: [number[], number[]] = [[], []];
  for (let run = -1; run < RUNS; run += 1)
    for (const [at, vocabulary] of vocabularies.entries()) {
      const milliseconds = cpuOf(questions, vocabulary);
      if (run >= 0) perQuestion[at]!.push(milliseconds);
    }
  const [real, large] = perQuestion.map(median) as [number, number];
  console.log(
    `${questions.length} questions of ${LENGTH} characters; medians of ${RUNS} runs, CPU per question`,
  );
  console.table({
    'real vocabulary': { labels: labelsIn(vocabularies[0]), milliseconds: real.toFixed(3), limit: LIMIT },
    [`${TIMES} times as much`]: {
      labels: labelsIn(vocabularies[1]),
      milliseconds: large.toFixed(3),
      limit: (GROWTH_LIMIT * real).toFixed(3),
    },
  });
  const hardest = timeHardest(vocabularies[0]);
  if (real > LIMIT || large > GROWTH_LIMIT * real || hardest > HARDEST_LIMIT) process.exitCode = 1;
}

/** Prints how long the hardest questions of the greatest length take; the milliseconds of CPU of the slowest. */
function timeHardest(vocabulary: Vocabulary): number {
  const timed = LONGEST_QUESTIONS.map(([what, question]) => {
    const runs = Array.from({ length: RUNS }, () => cpuOf([question], vocabulary));
    return { what, milliseconds: median(runs) };
  }).sort((a, b) => b.milliseconds - a.milliseconds);
  console.log(`the hardest questions of ${QUESTION_LIMIT} characters; limit ${HARDEST_LIMIT}`);
  console.table(
    Object.fromEntries(timed.slice(0, 10).map(({ what, milliseconds }) => [what, milliseconds.toFixed(1)])),
  );
  return timed[0]!.milliseconds;
}

/** The questions of the evaluation, put together to questions of one length. */
function questionsOf(length: number): string[] {
  const text = readQuestions()
    .map(({ question }) => question)
    .join(' ');
  return Array.from({ length: Math.floor(text.length / length) }, (_, at) =>
    text.slice(at * length, (at + 1) * length),
  );
}

/** The entities and copies of them, as many in all, whose labels are made of other words. */
function multiplied(rows: readonly LabelledEntity[], times: number): LabelledEntity[] {
  const copies = Array.from({ length: times - 1 }, (_, copy) => copy + 1);
  return [...rows, ...copies.flatMap((copy) => rows.map((row) => copyOf(row, copy, alphabetOf(copy))))];
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The letters in an order of their own for each copy. */
function alphabetOf(copy: number): string {
  const left = [...LETTERS];
  const random = xoroshiro128plus(copy);
  return Array.from(LETTERS, () => left.splice(uniformInt(random, 0, left.length - 1), 1)[0]!).join('');
}

function copyOf(row: LabelledEntity, mark: number, alphabet: string): LabelledEntity {
  const other = (text: string) =>
    text.toLowerCase().replaceAll(/[a-z]/g, (letter) => alphabet[LETTERS.indexOf(letter)]!);
  const others = (texts: string[] | null) => texts?.map(other) ?? null;
  return {
    ...row,
    id: `${row.id}-${mark}`,
    nameNl: other(row.nameNl),
    nameEn: other(row.nameEn),
    altNamesNl: others(row.altNamesNl),
    altNamesEn: others(row.altNamesEn),
    hiddenNamesNl: others(row.hiddenNamesNl),
    hiddenNamesEn: others(row.hiddenNamesEn),
    summaryNl: row.summaryNl && other(row.summaryNl),
    summaryEn: row.summaryEn && other(row.summaryEn),
  };
}

function cpuOf(questions: readonly string[], vocabulary: Vocabulary): number {
  const before = process.cpuUsage();
  for (const question of questions) interpret(question, vocabulary);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / questions.length;
}

const labelsIn = ({ byLetters }: Vocabulary) => byLetters.size;

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

bench().catch((error) => {
  console.error(error);
  process.exit(1);
});
