import type {
  ActorMatchResolvers,
  BarrierMatchResolvers,
  CaseMatchResolvers,
  InterpretationResolvers,
  JurisdictionMatchResolvers,
  PolicyAreaMatchResolvers,
  PracticeMatchResolvers,
  WebinarMatchResolvers,
} from '../../../generated/resolvers';
import type { WebinarRow } from '../../../graph/concepts/source/source.rows';
import type { ById } from '../../../graph/model/loader';
import type { EntityType } from '../../../graph/model/shape';
import type { Loaders } from '../../../graph/revision/loaders';
import type { Match } from '../../../graph/understanding/interpretation';
import { requireRow, requireRows } from '../concepts/require-row';
import type { Complete } from '../execution/resolver-types';
import { PLACE_TYPES } from '../limits/input/references';
import type { AnswerRow } from './answer.resolvers';

export type InterpretationRow = Pick<
  AnswerRow,
  'interpretation' | 'restrictedTo' | 'excluded' | 'answerIndex'
>;

const matchesOf =
  (...types: EntityType[]) =>
  ({ interpretation, answerIndex }: InterpretationRow): Match[] =>
    interpretation.matches.filter(({ id, type }) => types.includes(type) && answerIndex.entities.has(id));

const knownPlaces = (ids: readonly string[], { answerIndex }: InterpretationRow, loaders: Loaders) =>
  requireRows(
    loaders.jurisdictionById,
    ids.filter((id) => answerIndex.entities.has(id)),
  );

export const Interpretation: Complete<InterpretationResolvers, InterpretationRow> = {
  barriers: matchesOf('Barrier'),
  practices: matchesOf('Practice'),
  jurisdictions: matchesOf(...PLACE_TYPES),
  actors: matchesOf('Actor'),
  cases: matchesOf('Case'),
  policyAreas: matchesOf('PolicyArea'),
  webinars: matchesOf('Webinar'),
  restrictedTo: (row, _, { loaders }) => knownPlaces(row.restrictedTo, row, loaders),
  excluded: (row, _, { loaders }) => knownPlaces(row.excluded, row, loaders),
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
export const CaseMatch: Complete<CaseMatchResolvers, Match> = {
  case: ({ id }, _, { loaders }) => requireRow(loaders.caseById, id),
};
export const PolicyAreaMatch: Complete<PolicyAreaMatchResolvers, Match> = {
  policyArea: ({ id }, _, { loaders }) => requireRow(loaders.policyAreaById, id),
};
export const WebinarMatch: Complete<WebinarMatchResolvers, Match> = {
  webinar: ({ id }, _, { loaders }) => requireRow(loaders.sourceById as ById<WebinarRow>, id),
};
