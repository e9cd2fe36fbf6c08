import { list } from '../../model/list';
import { heldOf, many, one } from '../../model/loader';
import { PARTICIPATION } from '../case/participation.rows';
import { JURISDICTION } from '../jurisdiction/jurisdiction.rows';
import { PROGRAMME } from '../programme/programme.rows';
import {
  ACTORS,
  COUNTERPARTS_BY_ACTOR,
  JURISDICTION_BY_ACTOR,
  PARTICIPATIONS_BY_ACTOR,
  PARTS_BY_ACTOR,
  PREDECESSORS_BY_ACTOR,
  PROGRAMMES_BY_ACTOR,
  SUCCESSOR_BY_ACTOR,
  WHOLE_BY_ACTOR,
} from './actor.queries';
import { ACTOR, type ActorRow, COUNTERPART } from './actor.rows';

export const actorLoaders = {
  actorById: heldOf<ActorRow>('Actor'),
  jurisdictionByActor: one(JURISDICTION_BY_ACTOR, JURISDICTION),
  wholeByActor: one(WHOLE_BY_ACTOR, ACTOR),
  partsByActor: many(PARTS_BY_ACTOR, ACTOR),
  successorByActor: one(SUCCESSOR_BY_ACTOR, ACTOR),
  succeedsByActor: many(PREDECESSORS_BY_ACTOR, ACTOR),
  counterpartsByActor: many(COUNTERPARTS_BY_ACTOR, COUNTERPART),
  casesByActor: many(PARTICIPATIONS_BY_ACTOR, PARTICIPATION),
  programmesByActor: many(PROGRAMMES_BY_ACTOR, PROGRAMME),
  actors: list(ACTORS),
};
