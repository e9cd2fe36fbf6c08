import { stringify as canonical } from 'safe-stable-stringify';
import type {
  AbstentionResolvers,
  AnswerResolvers,
  Language,
  NearQuestionResolvers,
  QueryResolvers,
} from '../../../generated/resolvers';
import type { Answered } from '../../../graph/answering/answered';
import { digestOfAnswer } from '../../../graph/answering/digest';
import type { Question } from '../../../graph/answering/question';
import type { AbstentionReason } from '../../../graph/model/enumerations';
import { after, all } from '../../../graph/model/maybe-promise';
import { DEFAULT_WEIGHTS } from '../../../graph/ranking/weights';
import type { Snapshot } from '../../../graph/revision/snapshot';
import { requireRow, requireRows } from '../concepts/require-row';
import type { Complete } from '../execution/resolver-types';
import { questionOf } from './arguments';
import { nearQuestion, remarksOn } from './sentences';

/** An answer in the making: what was found, out of what, and how it was asked. */
export interface AnswerRow extends Answered, Question, Pick<Snapshot, 'answerIndex' | 'revision'> {
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
    beside: argumentsBeside(row),
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

/** What an answer hangs on beside its question, in the words of the arguments; what is left at its default is not told. */
const argumentsBeside = ({ within, policyAreas, askingJurisdiction, weights }: AnswerRow): string[] => [
  ...(askingJurisdiction === HOME ? [] : [`for: ${askingJurisdiction}`]),
  ...(within ? [`in: ${within.join(' ')}`] : []),
  ...(policyAreas ? [`policyAreas: ${policyAreas.join(' ')}`] : []),
  ...(canonical(weights) === canonical(DEFAULT_WEIGHTS) ? [] : [`weights: ${canonical(weights)}`]),
];

/** Whom an answer is for where nobody says. */
const HOME = 'NL';

/** A question as it stands in a reference. */
const oneLine = (question: string) => question.trim().replaceAll(/\s+/g, ' ');

export const Abstention: Complete<AbstentionResolvers, AbstentionRow> = {};

export const NearQuestion: Complete<NearQuestionResolvers, NearQuestionRow> = {
  barrier: ({ barrier }, _, { loaders }) => requireRow(loaders.barrierById, barrier),
};
