import { createListLoaders } from '../../model/list';
import { HeldLoader, ManyLoader, OneLoader } from '../../model/loader';
import type { RowSource } from '../../model/row-source';
import { ACTOR } from '../actor/actor.rows';
import { CLAIM } from '../claim/claim.rows';
import { JURISDICTION } from '../jurisdiction/jurisdiction.rows';
import { LESSON } from '../lesson/lesson.rows';
import { PROGRAMME } from '../programme/programme.rows';
import {
  BARRIERS,
  BROADER_BY_BARRIER,
  FIGURES_BY_BARRIER,
  INVOLVED_BY_BARRIER,
  JURISDICTION_BY_BARRIER,
  LESSONS_BY_BARRIER,
  NARROWER_BY_BARRIER,
  PROGRAMMES_BY_BARRIER,
  RELATED_BY_BARRIER,
} from './barrier.queries';
import { BARRIER, type BarrierRow } from './barrier.rows';

export const createBarrierLoaders = (source: RowSource) => ({
  barrierById: new HeldLoader<BarrierRow>(source, ['Barrier']),
  broaderByBarrier: new OneLoader(source, BROADER_BY_BARRIER, BARRIER),
  narrowerByBarrier: new ManyLoader(source, NARROWER_BY_BARRIER, BARRIER),
  relatedByBarrier: new ManyLoader(source, RELATED_BY_BARRIER, BARRIER),
  jurisdictionByBarrier: new OneLoader(source, JURISDICTION_BY_BARRIER, JURISDICTION),
  involvesByBarrier: new ManyLoader(source, INVOLVED_BY_BARRIER, ACTOR),
  figuresByBarrier: new ManyLoader(source, FIGURES_BY_BARRIER, CLAIM),
  lessonsByBarrier: new ManyLoader(source, LESSONS_BY_BARRIER, LESSON),
  programmesByBarrier: new ManyLoader(source, PROGRAMMES_BY_BARRIER, PROGRAMME),
  barriers: createListLoaders(source, BARRIERS),
});
