import { createCardLoaders } from './answering/cards/card.loaders';
import { createActorLoaders } from './concepts/actor/actor.loaders';
import { createAdoptionLoaders } from './concepts/adoption/adoption.loaders';
import { createBarrierLoaders } from './concepts/barrier/barrier.loaders';
import { createCaseLoaders } from './concepts/case/case.loaders';
import { createClaimLoaders } from './concepts/claim/claim.loaders';
import { createConditionLoaders } from './concepts/condition/condition.loaders';
import { createEntityLoaders } from './concepts/entity/entity.loaders';
import type { EntityReference } from './concepts/entity/entity.rows';
import { createJurisdictionLoaders } from './concepts/jurisdiction/jurisdiction.loaders';
import { createLessonLoaders } from './concepts/lesson/lesson.loaders';
import { createPolicyAreaLoaders } from './concepts/policy-area/policy-area.loaders';
import { createPracticeLoaders } from './concepts/practice/practice.loaders';
import { createProgrammeLoaders } from './concepts/programme/programme.loaders';
import { createSearchRecordLoaders } from './concepts/search-record/search-record.loaders';
import { createSourceLoaders } from './concepts/source/source.loaders';
import type { MaybePromise } from './model/maybe-promise';
import type { RowSource } from './model/row-source';
import type { EntityType } from './model/shape';
import { createRankingLoaders } from './ranking/ranking.loaders';
import { createSearchLoaders } from './search/search.loaders';

/** All loaders of one request: questions of one level go together, and none is asked that the revision has answered. */
export const createLoaders = (source: RowSource) => ({
  ...createActorLoaders(source),
  ...createAdoptionLoaders(source),
  ...createRankingLoaders(source),
  ...createBarrierLoaders(source),
  ...createCardLoaders(source),
  ...createCaseLoaders(source),
  ...createClaimLoaders(source),
  ...createConditionLoaders(source),
  ...createEntityLoaders(source),
  ...createJurisdictionLoaders(source),
  ...createLessonLoaders(source),
  ...createPolicyAreaLoaders(source),
  ...createPracticeLoaders(source),
  ...createProgrammeLoaders(source),
  ...createSearchLoaders(source),
  ...createSearchRecordLoaders(source),
  ...createSourceLoaders(source),
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
export const loadEntity = (loaders: Loaders, { type, id }: EntityReference): MaybePromise<EntityRow | null> =>
  loaders[BY_TYPE[type]].load(id);
