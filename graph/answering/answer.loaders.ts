import { setImmediate } from 'node:timers/promises';
import DataLoader from 'dataloader';
import { stringify as canonical } from 'safe-stable-stringify';
import { answer } from './answer';
import type { AnswerIndex } from './answer-index';
import type { Answered } from './answered';
import type { Question } from './question';

export type AnswerLoader = DataLoader<Question, Answered, string>;

/** Answers each question once in a request, and lets other requests go on between two questions. */
export const createAnswerLoader = (index: AnswerIndex): AnswerLoader =>
  new DataLoader(
    async (questions) => {
      const answers: Answered[] = [];
      for (const question of questions) {
        await setImmediate();
        answers.push(answer(question, index));
      }
      return answers;
    },
    { cacheKeyFn: (question) => canonical(question)! },
  );
