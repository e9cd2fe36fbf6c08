import { createActorLoaders } from './actor/actor.loaders';
import type { ActorRow } from './actor/actor.rows';
import { createAdoptionLoaders } from './adoption/adoption.loaders';
import type { AdoptionRow } from './adoption/adoption.rows';
import { createAnswerLoaders } from './answers/answers.loaders';
import { createBarrierLoaders } from './barrier/barrier.loaders';
import type { BarrierRow } from './barrier/barrier.rows';
import { createCaseLoaders } from './case/case.loaders';
import type { CaseRow } from './case/case.rows';
import { createClaimLoaders } from './claim/claim.loaders';
import type { ClaimRow } from './claim/claim.rows';
import { createConditionLoaders } from './condition/condition.loaders';
import type { ConditionRow } from './condition/condition.rows';
import type { Read } from './connection';
import { createEntityLoaders } from './entity/entity.loaders';
import type { EntityReference } from './entity/entity.queries';
import { createJurisdictionLoaders } from './jurisdiction/jurisdiction.loaders';
import type { JurisdictionRow } from './jurisdiction/jurisdiction.rows';
import { createLessonLoaders } from './lesson/lesson.loaders';
import type { LessonRow } from './lesson/lesson.rows';
import { createPolicyAreaLoaders } from './policy-area/policy-area.loaders';
import type { PolicyAreaRow } from './policy-area/policy-area.rows';
import { createPracticeLoaders } from './practice/practice.loaders';
import type { PracticeRow } from './practice/practice.rows';
import { createProgrammeLoaders } from './programme/programme.loaders';
import type { ProgrammeRow } from './programme/programme.rows';
import { createSearchLoaders } from './search/search.loaders';
import { createSourceLoaders } from './source/source.loaders';
import type { SourceRow } from './source/source.rows';

/** All loaders of one request: within it, each thing is read once and questions of one level go together. */
export const createLoaders = (read: Read) => ({
  ...createActorLoaders(read),
  ...createAdoptionLoaders(read),
  ...createAnswerLoaders(read),
  ...createBarrierLoaders(read),
  ...createCaseLoaders(read),
  ...createClaimLoaders(read),
  ...createConditionLoaders(read),
  ...createEntityLoaders(read),
  ...createJurisdictionLoaders(read),
  ...createLessonLoaders(read),
  ...createPolicyAreaLoaders(read),
  ...createPracticeLoaders(read),
  ...createProgrammeLoaders(read),
  ...createSearchLoaders(read),
  ...createSourceLoaders(read),
});

export type Loaders = ReturnType<typeof createLoaders>;

/** Loads a thing of whatever type; null where it has gone. */
export function loadEntity(loaders: Loaders, { type, id }: EntityReference): Promise<EntityRow | null> {
  switch (type) {
    case 'Country':
    case 'Region':
    case 'Union':
      return loaders.jurisdictionById.load(id);
    case 'PolicyArea':
      return loaders.policyAreaById.load(id);
    case 'Barrier':
      return loaders.barrierById.load(id);
    case 'Practice':
      return loaders.practiceById.load(id);
    case 'Condition':
      return loaders.conditionById.load(id);
    case 'Case':
      return loaders.caseById.load(id);
    case 'Adoption':
      return loaders.adoptionById.load(id);
    case 'Claim':
      return loaders.claimById.load(id);
    case 'Lesson':
      return loaders.lessonById.load(id);
    case 'Actor':
      return loaders.actorById.load(id);
    case 'Programme':
      return loaders.programmeById.load(id);
    case 'Webinar':
    case 'Publication':
      return loaders.sourceById.load(id);
  }
}

export type EntityRow =
  | JurisdictionRow
  | PolicyAreaRow
  | BarrierRow
  | PracticeRow
  | ConditionRow
  | CaseRow
  | AdoptionRow
  | ClaimRow
  | LessonRow
  | ActorRow
  | ProgrammeRow
  | SourceRow;
