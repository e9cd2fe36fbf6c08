import { analysisLoaders } from '../analysis/analysis.loaders';
import { cardLoaders } from '../answering/cards/card.loaders';
import { actorLoaders } from '../concepts/actor/actor.loaders';
import { adoptionLoaders } from '../concepts/adoption/adoption.loaders';
import { barrierLoaders } from '../concepts/barrier/barrier.loaders';
import { caseLoaders } from '../concepts/case/case.loaders';
import { claimLoaders } from '../concepts/claim/claim.loaders';
import { conditionLoaders } from '../concepts/condition/condition.loaders';
import { entityLoaders } from '../concepts/entity/entity.loaders';
import type { EntityReference } from '../concepts/entity/entity.rows';
import { jurisdictionLoaders } from '../concepts/jurisdiction/jurisdiction.loaders';
import { lessonLoaders } from '../concepts/lesson/lesson.loaders';
import { policyAreaLoaders } from '../concepts/policy-area/policy-area.loaders';
import { practiceLoaders } from '../concepts/practice/practice.loaders';
import { programmeLoaders } from '../concepts/programme/programme.loaders';
import { searchRecordLoaders } from '../concepts/search-record/search-record.loaders';
import { sourceLoaders } from '../concepts/source/source.loaders';
import type { MaybePromise } from '../model/maybe-promise';
import type { RowSource } from '../model/row-source';
import type { EntityType } from '../model/shape';
import { rankingLoaders } from '../ranking/ranking.loaders';
import { searchLoaders } from '../search/search.loaders';
import { feedLoaders } from './feed.loaders';

/** How each loader is made. */
const LOADERS = {
  ...actorLoaders,
  ...adoptionLoaders,
  ...analysisLoaders,
  ...rankingLoaders,
  ...barrierLoaders,
  ...cardLoaders,
  ...caseLoaders,
  ...claimLoaders,
  ...conditionLoaders,
  ...entityLoaders,
  ...feedLoaders,
  ...jurisdictionLoaders,
  ...lessonLoaders,
  ...policyAreaLoaders,
  ...practiceLoaders,
  ...programmeLoaders,
  ...searchLoaders,
  ...searchRecordLoaders,
  ...sourceLoaders,
};

type Name = keyof typeof LOADERS;

/** All loaders of one request: questions of one level go together, and none is asked that the revision has answered. */
export type Loaders = { readonly [Each in Name]: ReturnType<(typeof LOADERS)[Each]> };

export const LOADER_NAMES = Object.keys(LOADERS) as Name[];

/** Makes each loader when it is first asked for: an operation needs few of them. */
class LazyLoaders {
  constructor(readonly source: RowSource) {}
}
for (const name of LOADER_NAMES)
  Object.defineProperty(LazyLoaders.prototype, name, {
    get(this: LazyLoaders) {
      const value = LOADERS[name](this.source);
      Object.defineProperty(this, name, { value });
      return value;
    },
  });

export const createLoaders = (source: RowSource) => new LazyLoaders(source) as unknown as Loaders;

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
