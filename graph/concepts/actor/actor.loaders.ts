import type { Read } from '../../database/connection';
import { createOneLoader, ManyLoader } from '../../model/batch';
import { createListLoaders } from '../../model/list';
import type { ParticipationRow } from '../case/participation.rows';
import type { JurisdictionRow } from '../jurisdiction/jurisdiction.rows';
import {
  ACTORS,
  ACTORS_BY_ID,
  COUNTERPARTS_BY_ACTOR,
  JURISDICTION_BY_ACTOR,
  PARTICIPATIONS_BY_ACTOR,
  PARTS_BY_ACTOR,
  PREDECESSORS_BY_ACTOR,
  SUCCESSOR_BY_ACTOR,
  WHOLE_BY_ACTOR,
} from './actor.queries';
import type { ActorRow, CounterpartRow } from './actor.rows';

export const createActorLoaders = (read: Read) => ({
  actorById: createOneLoader<ActorRow>(read, ACTORS_BY_ID),
  jurisdictionByActor: createOneLoader<JurisdictionRow>(read, JURISDICTION_BY_ACTOR),
  wholeByActor: createOneLoader<ActorRow>(read, WHOLE_BY_ACTOR),
  partsByActor: new ManyLoader<ActorRow>(read, PARTS_BY_ACTOR),
  successorByActor: createOneLoader<ActorRow>(read, SUCCESSOR_BY_ACTOR),
  succeedsByActor: new ManyLoader<ActorRow>(read, PREDECESSORS_BY_ACTOR),
  counterpartsByActor: new ManyLoader<CounterpartRow>(read, COUNTERPARTS_BY_ACTOR),
  casesByActor: new ManyLoader<ParticipationRow>(read, PARTICIPATIONS_BY_ACTOR),
  actors: createListLoaders(read, ACTORS),
});
