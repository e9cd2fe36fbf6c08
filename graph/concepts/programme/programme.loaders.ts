import type { Read } from '../../database/connection';
import { createOneLoader, ManyLoader } from '../../model/batch';
import { createListLoaders } from '../../model/list';
import type { ActorRow } from '../actor/actor.rows';
import type { BarrierRow } from '../barrier/barrier.rows';
import type { JurisdictionRow } from '../jurisdiction/jurisdiction.rows';
import {
  BARRIERS_BY_PROGRAMME,
  JURISDICTION_BY_PROGRAMME,
  OWNER_BY_PROGRAMME,
  PREDECESSORS_BY_PROGRAMME,
  PROGRAMMES,
  PROGRAMMES_BY_ID,
  SUCCESSOR_BY_PROGRAMME,
  WHOLE_BY_PROGRAMME,
} from './programme.queries';
import type { ProgrammeRow } from './programme.rows';

export const createProgrammeLoaders = (read: Read) => ({
  programmeById: createOneLoader<ProgrammeRow>(read, PROGRAMMES_BY_ID),
  jurisdictionByProgramme: createOneLoader<JurisdictionRow>(read, JURISDICTION_BY_PROGRAMME),
  ownerByProgramme: createOneLoader<ActorRow>(read, OWNER_BY_PROGRAMME),
  wholeByProgramme: createOneLoader<ProgrammeRow>(read, WHOLE_BY_PROGRAMME),
  successorByProgramme: createOneLoader<ProgrammeRow>(read, SUCCESSOR_BY_PROGRAMME),
  succeedsByProgramme: new ManyLoader<ProgrammeRow>(read, PREDECESSORS_BY_PROGRAMME),
  tacklesByProgramme: new ManyLoader<BarrierRow>(read, BARRIERS_BY_PROGRAMME),
  programmes: createListLoaders(read, PROGRAMMES),
});
