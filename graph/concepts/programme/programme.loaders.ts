import { createListLoaders } from '../../model/list';
import { ManyLoader, OneLoader } from '../../model/loader';
import type { RowSource } from '../../model/row-source';
import { ACTOR } from '../actor/actor.rows';
import { BARRIER } from '../barrier/barrier.rows';
import { JURISDICTION } from '../jurisdiction/jurisdiction.rows';
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
import { PROGRAMME } from './programme.rows';

export const createProgrammeLoaders = (source: RowSource) => ({
  programmeById: new OneLoader(source, PROGRAMMES_BY_ID, PROGRAMME),
  jurisdictionByProgramme: new OneLoader(source, JURISDICTION_BY_PROGRAMME, JURISDICTION),
  ownerByProgramme: new OneLoader(source, OWNER_BY_PROGRAMME, ACTOR),
  wholeByProgramme: new OneLoader(source, WHOLE_BY_PROGRAMME, PROGRAMME),
  successorByProgramme: new OneLoader(source, SUCCESSOR_BY_PROGRAMME, PROGRAMME),
  succeedsByProgramme: new ManyLoader(source, PREDECESSORS_BY_PROGRAMME, PROGRAMME),
  tacklesByProgramme: new ManyLoader(source, BARRIERS_BY_PROGRAMME, BARRIER),
  programmes: createListLoaders(source, PROGRAMMES),
});
