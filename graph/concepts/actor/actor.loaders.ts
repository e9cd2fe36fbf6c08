import { createListLoaders } from '../../model/list';
import { HeldLoader, ManyLoader, OneLoader } from '../../model/loader';
import type { RowSource } from '../../model/row-source';
import { PARTICIPATION } from '../case/participation.rows';
import { JURISDICTION } from '../jurisdiction/jurisdiction.rows';
import {
  ACTORS,
  COUNTERPARTS_BY_ACTOR,
  JURISDICTION_BY_ACTOR,
  PARTICIPATIONS_BY_ACTOR,
  PARTS_BY_ACTOR,
  PREDECESSORS_BY_ACTOR,
  SUCCESSOR_BY_ACTOR,
  WHOLE_BY_ACTOR,
} from './actor.queries';
import { ACTOR, type ActorRow, COUNTERPART } from './actor.rows';

export const createActorLoaders = (source: RowSource) => ({
  actorById: new HeldLoader<ActorRow>(source, ['Actor']),
  jurisdictionByActor: new OneLoader(source, JURISDICTION_BY_ACTOR, JURISDICTION),
  wholeByActor: new OneLoader(source, WHOLE_BY_ACTOR, ACTOR),
  partsByActor: new ManyLoader(source, PARTS_BY_ACTOR, ACTOR),
  successorByActor: new OneLoader(source, SUCCESSOR_BY_ACTOR, ACTOR),
  succeedsByActor: new ManyLoader(source, PREDECESSORS_BY_ACTOR, ACTOR),
  counterpartsByActor: new ManyLoader(source, COUNTERPARTS_BY_ACTOR, COUNTERPART),
  casesByActor: new ManyLoader(source, PARTICIPATIONS_BY_ACTOR, PARTICIPATION),
  actors: createListLoaders(source, ACTORS),
});
