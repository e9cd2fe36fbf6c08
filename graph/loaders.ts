import { createCardLoaders } from './answering/cards/card.loaders';
import { createActorLoaders } from './concepts/actor/actor.loaders';
import { createAdoptionLoaders } from './concepts/adoption/adoption.loaders';
import { createBarrierLoaders } from './concepts/barrier/barrier.loaders';
import { createCaseLoaders } from './concepts/case/case.loaders';
import { createClaimLoaders } from './concepts/claim/claim.loaders';
import { createConditionLoaders } from './concepts/condition/condition.loaders';
import { createEntityLoaders } from './concepts/entity/entity.loaders';
import type { EntityReference } from './concepts/entity/entity.queries';
import { createJurisdictionLoaders } from './concepts/jurisdiction/jurisdiction.loaders';
import { createLessonLoaders } from './concepts/lesson/lesson.loaders';
import { createPolicyAreaLoaders } from './concepts/policy-area/policy-area.loaders';
import { createPracticeLoaders } from './concepts/practice/practice.loaders';
import { createProgrammeLoaders } from './concepts/programme/programme.loaders';
import { createSearchRecordLoaders } from './concepts/search-record/search-record.loaders';
import { createSourceLoaders } from './concepts/source/source.loaders';
import type { Read } from './database/connection';
import type { EntityType } from './model/shape';
import { createRankingLoaders } from './ranking/ranking.loaders';
import { createSearchLoaders } from './search/search.loaders';

/** All loaders of one request: within it, each entity is read once and questions of one level go together. */
export const createLoaders = (read: Read) => ({
  ...createActorLoaders(read),
  ...createAdoptionLoaders(read),
  ...createRankingLoaders(read),
  ...createBarrierLoaders(read),
  ...createCardLoaders(read),
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
  ...createSearchRecordLoaders(read),
  ...createSourceLoaders(read),
});

export type Loaders = ReturnType<typeof createLoaders>;

/** The loader of each type of entity, by id. */
const BY_TYPE = {
  Country: 'jurisdictionById',
  Region: 'jurisdictionById',
  Union: 'jurisdictionById',
  PolicyArea: 'policyAreaById',
  Barrier: 'barrierById',
  Practice: 'practiceById',
  Condition: 'conditionById',
  Case: 'caseById',
  Adoption: 'adoptionById',
  Claim: 'claimById',
  Lesson: 'lessonById',
  Actor: 'actorById',
  Programme: 'programmeById',
  SearchRecord: 'searchRecordById',
  Webinar: 'sourceById',
  Publication: 'sourceById',
} as const satisfies Record<EntityType, keyof Loaders>;

/** The row of an entity of any type. */
export type EntityRow = NonNullable<Awaited<ReturnType<Loaders[(typeof BY_TYPE)[EntityType]]['load']>>>;

/** Loads an entity of whatever type; null where it has gone. */
export const loadEntity = (loaders: Loaders, { type, id }: EntityReference): Promise<EntityRow | null> =>
  loaders[BY_TYPE[type]].load(id);
