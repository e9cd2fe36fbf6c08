import { setImmediate } from 'node:timers/promises';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { stringify as canonical } from 'safe-stable-stringify';
import { answer } from './answer';
import type { AnswerIndex } from './answer-index';
import type { Answered } from './answered';
import type { Question } from './question';

export type AnswerLoader = DataLoader<Question, Answered, string>;

/** So many questions of a revision are remembered with their answers, some ten kilobytes each. */
const REMEMBERED = 200;

const remembered = new WeakMap<AnswerIndex, LRUCache<string, Answered>>();

/** Answers each question once, as long as it is remembered, and lets other requests go on before it thinks about one. */
export const createAnswerLoader = (index: AnswerIndex): AnswerLoader =>
  new DataLoader(
    async (questions) => {
      const answers: Answered[] = [];
      for (const question of questions) answers.push(await answerOnce(question, index));
      return answers;
    },
    { cacheKeyFn: keyOf },
  );

async function answerOnce(question: Question, index: AnswerIndex): Promise<Answered> {
  const known = rememberedOf(index);
  const key = keyOf(question);
  const earlier = known.get(key);
  if (earlier) return earlier;
  await setImmediate();
  const answered = answer(question, index);
  known.set(key, answered);
  return answered;
}

function rememberedOf(index: AnswerIndex): LRUCache<string, Answered> {
  const known = remembered.get(index) ?? new LRUCache({ max: REMEMBERED });
  remembered.set(index, known);
  return known;
}

const keyOf = (question: Question): string => canonical(question)!;
