import type {
  ActorMatchResolvers,
  BarrierMatchResolvers,
  InterpretationResolvers,
  JurisdictionMatchResolvers,
  PolicyAreaMatchResolvers,
  PracticeMatchResolvers,
} from '../../../generated/resolvers';
import type { EntityType } from '../../../graph/model/shape';
import type { Match } from '../../../graph/understanding/interpretation';
import { requireRow, requireRows } from '../concepts/require-row';
import { PLACE_TYPES } from '../limits/input/references';
import type { Complete } from '../resolver-types';
import type { AnswerRow } from './answer.resolvers';

export type InterpretationRow = Pick<AnswerRow, 'interpretation' | 'restrictedTo' | 'answerIndex'>;

const matchesOf =
  (...types: EntityType[]) =>
  ({ interpretation, answerIndex }: InterpretationRow): Match[] =>
    interpretation.matches.filter(({ id, type }) => types.includes(type) && answerIndex.entities.has(id));

export const Interpretation: Complete<InterpretationResolvers, InterpretationRow> = {
  barriers: matchesOf('Barrier'),
  practices: matchesOf('Practice'),
  jurisdictions: matchesOf(...PLACE_TYPES),
  actors: matchesOf('Actor'),
  policyAreas: matchesOf('PolicyArea'),
  restrictedTo: ({ restrictedTo, answerIndex }, _, { loaders }) =>
    requireRows(
      loaders.jurisdictionById,
      restrictedTo.filter((id) => answerIndex.entities.has(id)),
    ),
  unknownPlaces: ({ interpretation, restrictedTo, answerIndex }) =>
    interpretation.matches
      .filter(({ id }) => restrictedTo.includes(id) && !answerIndex.entities.has(id))
      .map(({ matchedText }) => matchedText),
  unmatchedWords: ({ interpretation }) => interpretation.unmatchedWords,
};

export const BarrierMatch: Complete<BarrierMatchResolvers, Match> = {
  barrier: ({ id }, _, { loaders }) => requireRow(loaders.barrierById, id),
};
export const PracticeMatch: Complete<PracticeMatchResolvers, Match> = {
  practice: ({ id }, _, { loaders }) => requireRow(loaders.practiceById, id),
};
export const JurisdictionMatch: Complete<JurisdictionMatchResolvers, Match> = {
  jurisdiction: ({ id }, _, { loaders }) => requireRow(loaders.jurisdictionById, id),
};
export const ActorMatch: Complete<ActorMatchResolvers, Match> = {
  actor: ({ id }, _, { loaders }) => requireRow(loaders.actorById, id),
};
export const PolicyAreaMatch: Complete<PolicyAreaMatchResolvers, Match> = {
  policyArea: ({ id }, _, { loaders }) => requireRow(loaders.policyAreaById, id),
};
