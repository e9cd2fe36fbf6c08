import { list } from '../../model/list';
import { many, one } from '../../model/loader';
import { ACTOR } from '../actor/actor.rows';
import { BARRIER } from '../barrier/barrier.rows';
import { JURISDICTION } from '../jurisdiction/jurisdiction.rows';
import {
  BARRIERS_BY_PROGRAMME,
  JURISDICTION_BY_PROGRAMME,
  OWNER_BY_PROGRAMME,
  PARTS_BY_PROGRAMME,
  PREDECESSORS_BY_PROGRAMME,
  PROGRAMMES,
  PROGRAMMES_BY_ID,
  SUCCESSOR_BY_PROGRAMME,
  WHOLE_BY_PROGRAMME,
} from './programme.queries';
import { PROGRAMME } from './programme.rows';

export const programmeLoaders = {
  programmeById: one(PROGRAMMES_BY_ID, PROGRAMME),
  jurisdictionByProgramme: one(JURISDICTION_BY_PROGRAMME, JURISDICTION),
  ownerByProgramme: one(OWNER_BY_PROGRAMME, ACTOR),
  wholeByProgramme: one(WHOLE_BY_PROGRAMME, PROGRAMME),
  partsByProgramme: many(PARTS_BY_PROGRAMME, PROGRAMME),
  successorByProgramme: one(SUCCESSOR_BY_PROGRAMME, PROGRAMME),
  succeedsByProgramme: many(PREDECESSORS_BY_PROGRAMME, PROGRAMME),
  tacklesByProgramme: many(BARRIERS_BY_PROGRAMME, BARRIER),
  programmes: list(PROGRAMMES),
};
