import { createActorLoaders } from './concepts/actor/actor.loaders';
import type { ActorRow } from './concepts/actor/actor.rows';
import { createAdoptionLoaders } from './concepts/adoption/adoption.loaders';
import type { AdoptionRow } from './concepts/adoption/adoption.rows';
import { createBarrierLoaders } from './concepts/barrier/barrier.loaders';
import type { BarrierRow } from './concepts/barrier/barrier.rows';
import { createCaseLoaders } from './concepts/case/case.loaders';
import type { CaseRow } from './concepts/case/case.rows';
import { createClaimLoaders } from './concepts/claim/claim.loaders';
import type { ClaimRow } from './concepts/claim/claim.rows';
import { createConditionLoaders } from './concepts/condition/condition.loaders';
import type { ConditionRow } from './concepts/condition/condition.rows';
import { createEntityLoaders } from './concepts/entity/entity.loaders';
import type { EntityReference } from './concepts/entity/entity.queries';
import { createJurisdictionLoaders } from './concepts/jurisdiction/jurisdiction.loaders';
import type { JurisdictionRow } from './concepts/jurisdiction/jurisdiction.rows';
import { createLessonLoaders } from './concepts/lesson/lesson.loaders';
import type { LessonRow } from './concepts/lesson/lesson.rows';
import { createPolicyAreaLoaders } from './concepts/policy-area/policy-area.loaders';
import type { PolicyAreaRow } from './concepts/policy-area/policy-area.rows';
import { createPracticeLoaders } from './concepts/practice/practice.loaders';
import type { PracticeRow } from './concepts/practice/practice.rows';
import { createProgrammeLoaders } from './concepts/programme/programme.loaders';
import type { ProgrammeRow } from './concepts/programme/programme.rows';
import { createSourceLoaders } from './concepts/source/source.loaders';
import type { SourceRow } from './concepts/source/source.rows';
import type { Read } from './database/connection';
import { createRankingLoaders } from './ranking/ranking.loaders';
import { createSearchLoaders } from './search/search.loaders';

/** All loaders of one request: within it, each entity is read once and questions of one level go together. */
export const createLoaders = (read: Read) => ({
  ...createActorLoaders(read),
  ...createAdoptionLoaders(read),
  ...createRankingLoaders(read),
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

/** Loads an entity of whatever type; null where it has gone. */
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
