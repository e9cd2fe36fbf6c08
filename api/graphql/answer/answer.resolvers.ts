import type {
  AbstentionResolvers,
  AnswerResolvers,
  Language,
  NearQuestionResolvers,
  QueryResolvers,
} from '../../../generated/resolvers';
import type { Answered } from '../../../graph/answering/answered';
import { digestOfAnswer } from '../../../graph/answering/digest';
import type { AbstentionReason } from '../../../graph/model/enumerations';
import { after, all } from '../../../graph/model/maybe-promise';
import type { Snapshot } from '../../../graph/revision/snapshot';
import { requireRow, requireRows } from '../concepts/require-row';
import type { Complete } from '../execution/resolver-types';
import { questionOf } from './arguments';
import { nearQuestion, remarksOn } from './sentences';

/** An answer in the making: what was found, out of what, and how it was asked. */
export interface AnswerRow extends Answered, Pick<Snapshot, 'answerIndex' | 'revision'> {
  question: string;
  askingJurisdiction: string;
  language: Language;
  first: number;
}

export interface NearQuestionRow {
  question: string;
  barrier: string;
}

export interface AbstentionRow {
  reason: AbstentionReason;
  nearest: NearQuestionRow[];
}

export const answerQueries: Required<Pick<QueryResolvers, 'answer'>> = {
  answer: async (_, args, { snapshot: { answerIndex, revision }, answers, language }) => {
    const question = questionOf(args, answerIndex, revision.number);
    return {
      ...(await answers.load(question)),
      ...question,
      language: args.language ?? language,
      first: args.first,
      answerIndex,
      revision,
    };
  },
};

export const Answer: Complete<AnswerResolvers, AnswerRow> = {
  interpretation: (row) => row,
  remarks: (row) => remarksOn(row, row.language, row.answerIndex),
  cases: ({ cases }, _, { loaders }) => requireRows(loaders.caseById, cases),
  lessons: ({ lessons }, _, { loaders }) => requireRows(loaders.lessonById, lessons),
  counterparts: ({ counterpartsOf }, _, { loaders }) =>
    after(all(counterpartsOf.map((id) => loaders.counterpartsByActor.load(id))), (found) => found.flat()),
  practices: ({ practices, first }) => practices.slice(0, first),
  totalCount: ({ practices }) => practices.length,
  homeExperience: (row) => row,
  digest: digestOfAnswer,
  cite: (row) => ({
    kind: 'answer',
    id: null,
    title: () => oneLine(row.question),
    digest: digestOfAnswer(row),
    revision: row.revision,
  }),
  abstention: ({ abstention, language, answerIndex }) =>
    abstention && {
      reason: abstention.reason,
      nearest: abstention.nearest.map(({ barrier, within }) => ({
        question: nearQuestion(barrier, within, language, answerIndex),
        barrier,
      })),
    },
};

/** A question as it stands in a reference. */
const oneLine = (question: string) => question.trim().replaceAll(/\s+/g, ' ');

export const Abstention: Complete<AbstentionResolvers, AbstentionRow> = {};

export const NearQuestion: Complete<NearQuestionResolvers, NearQuestionRow> = {
  barrier: ({ barrier }, _, { loaders }) => requireRow(loaders.barrierById, barrier),
};
