import type {
  AbstentionResolvers,
  ActorMatchResolvers,
  AnswerResolvers,
  BarrierMatchResolvers,
  HomeExperienceResolvers,
  InterpretationResolvers,
  JurisdictionMatchResolvers,
  Language,
  NearQuestionResolvers,
  PolicyAreaMatchResolvers,
  PracticeMatchResolvers,
  QueryAnswerArgs,
  QueryResolvers,
} from '../../../generated/resolvers';
import {
  type Abstention as Abstained,
  type Advised,
  type Answered,
  answer,
} from '../../../graph/answering/answer';
import type { KnownRevision } from '../../../graph/answering/answer-index';
import type { EntityType } from '../../../graph/model/shape';
import { type RankedPracticeRow, rankedRowOf } from '../../../graph/ranking/ranking.rows';
import type { Match } from '../../../graph/understanding/interpretation';
import { checkFirst } from '../connections/connection';
import { badUserInput } from '../errors';
import { allExisting, existing } from '../require-row';
import type { Complete } from '../resolver-types';
import { nearQuestion, remarksOn } from './sentences';
import { weightsOf } from './weights';

/** An answer in the making: what was found, out of what, and how it was asked. */
export interface AnswerRow extends Answered {
  question: string;
  askedFor: string;
  language: Language;
  first: number;
  known: KnownRevision;
}
export type InterpretationRow = Pick<AnswerRow, 'interpretation' | 'restrictedTo' | 'known'>;
export type HomeExperienceRow = Pick<AnswerRow, 'homeAdoptions' | 'barriers' | 'askedFor'>;
export interface NearQuestionRow {
  question: string;
  barrier: string;
}
export interface AbstentionRow {
  reason: Abstained['reason'];
  nearest: NearQuestionRow[];
}

const MAX_QUESTION = 10_000;
const MAX_PRACTICES = 50;
const MAX_CAUTIONS = 20;
const MAX_MATCHES = 20;
const MAX_PLACES = 50;
const MAX_AT_HOME = 50;

type AnswerArguments = QueryAnswerArgs & { for: string; first: number };

export const answerQueries: Required<Pick<QueryResolvers, 'answer'>> = {
  answer: async (_, args, context) => {
    checkFirst(args.first, MAX_PRACTICES);
    const known = await context.known();
    const { question, for: askedFor, in: within = null, first } = args;
    const { weights, problems } = weightsOf(args.weights);
    const allProblems = [...problemsIn(args, known), ...problems];
    if (allProblems.length > 0) throw badUserInput(allProblems.join('; '));
    const answered = answer({ question, askedFor, within, weights }, known);
    return { ...answered, question, askedFor, language: args.language ?? context.language, first, known };
  },
};

function problemsIn(
  { question, for: askedFor, in: within }: AnswerArguments,
  known: KnownRevision,
): string[] {
  const problems: string[] = [];
  if (question.length > MAX_QUESTION)
    problems.push(`question must have at most ${MAX_QUESTION} characters, got ${question.length}`);
  if (within && (within.length === 0 || within.length > MAX_PLACES))
    problems.push(
      `in must name 1 to ${MAX_PLACES} jurisdictions, got ${within.length}; leave it out for everywhere`,
    );
  const isPlace = (id: string) => PLACES.has(known.things.get(id)?.type as EntityType);
  for (const [name, ids] of [
    ['for', [askedFor]],
    ['in', within ?? []],
  ] as const)
    for (const id of ids.filter((each) => !isPlace(each)))
      problems.push(`${name} must be the id of a jurisdiction that is known here, got ${JSON.stringify(id)}`);
  return problems;
}

const PLACES: ReadonlySet<EntityType> = new Set(['Country', 'Region', 'Union']);

const rowOf = ({ others, ...ranked }: Advised): RankedPracticeRow => ({
  ...rankedRowOf(ranked),
  others: others.map(rankedRowOf),
});

export const Answer: Complete<AnswerResolvers, AnswerRow> = {
  interpretation: (row) => row,
  remarks: (row) => remarksOn(row, row.language, row.known),
  practices: ({ practices, first }) => practices.slice(0, first).map(rowOf),
  totalCount: ({ practices }) => practices.length,
  cautions: ({ cautions }) => cautions.slice(0, MAX_CAUTIONS).map(rowOf),
  homeExperience: (row) => row,
  abstention: ({ abstention, language, known }) =>
    abstention && {
      reason: abstention.reason,
      nearest: abstention.nearest.map(({ barrier, within }) => ({
        question: nearQuestion(barrier, within, language, known),
        barrier,
      })),
    },
  revision: ({ known }) => known.revision,
};

const matchesOf =
  (...types: EntityType[]) =>
  ({ interpretation, known }: InterpretationRow): Match[] =>
    interpretation.matches
      .filter(({ id, type }) => types.includes(type) && known.things.has(id))
      .slice(0, MAX_MATCHES);

export const Interpretation: Complete<InterpretationResolvers, InterpretationRow> = {
  barriers: matchesOf('Barrier'),
  practices: matchesOf('Practice'),
  jurisdictions: matchesOf(...PLACES),
  actors: matchesOf('Actor'),
  policyAreas: matchesOf('PolicyArea'),
  restrictedTo: ({ restrictedTo, known }, _, { loaders }) =>
    allExisting(
      loaders.jurisdictionById,
      restrictedTo.filter((id) => known.things.has(id)).slice(0, MAX_MATCHES),
    ),
  unknownPlaces: ({ interpretation, restrictedTo, known }) =>
    interpretation.matches
      .filter(({ id }) => restrictedTo.includes(id) && !known.things.has(id))
      .map(({ matchedText }) => matchedText),
  unmatchedWords: ({ interpretation }) => interpretation.unmatchedWords,
};

export const BarrierMatch: Complete<BarrierMatchResolvers, Match> = {
  barrier: ({ id }, _, { loaders }) => existing(loaders.barrierById, id),
};
export const PracticeMatch: Complete<PracticeMatchResolvers, Match> = {
  practice: ({ id }, _, { loaders }) => existing(loaders.practiceById, id),
};
export const JurisdictionMatch: Complete<JurisdictionMatchResolvers, Match> = {
  jurisdiction: ({ id }, _, { loaders }) => existing(loaders.jurisdictionById, id),
};
export const ActorMatch: Complete<ActorMatchResolvers, Match> = {
  actor: ({ id }, _, { loaders }) => existing(loaders.actorById, id),
};
export const PolicyAreaMatch: Complete<PolicyAreaMatchResolvers, Match> = {
  policyArea: ({ id }, _, { loaders }) => existing(loaders.policyAreaById, id),
};

export const HomeExperience: Complete<HomeExperienceResolvers, HomeExperienceRow> = {
  adoptions: ({ homeAdoptions }, _, { loaders }) =>
    allExisting(loaders.adoptionById, homeAdoptions.slice(0, MAX_AT_HOME)),
  programmes: async ({ barriers, askedFor }, _, { loaders }) => {
    const found = await Promise.all(barriers.map((barrier) => loaders.programmesByBarrier.load(barrier)));
    const programmes = [...new Map(found.flat().map((programme) => [programme.id, programme])).values()];
    const places = await Promise.all(programmes.map(({ id }) => loaders.jurisdictionByProgramme.load(id)));
    return programmes
      .filter((_, at) => places[at]?.id === askedFor)
      .sort(byId)
      .slice(0, MAX_AT_HOME);
  },
};

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

export const Abstention: Complete<AbstentionResolvers, AbstentionRow> = {};

export const NearQuestion: Complete<NearQuestionResolvers, NearQuestionRow> = {
  barrier: ({ barrier }, _, { loaders }) => existing(loaders.barrierById, barrier),
};
