import { list } from '../../model/list';
import { heldOf, many, one } from '../../model/loader';
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

export const barrierLoaders = {
  barrierById: heldOf<BarrierRow>('Barrier'),
  broaderByBarrier: one(BROADER_BY_BARRIER, BARRIER),
  narrowerByBarrier: many(NARROWER_BY_BARRIER, BARRIER),
  relatedByBarrier: many(RELATED_BY_BARRIER, BARRIER),
  jurisdictionByBarrier: one(JURISDICTION_BY_BARRIER, JURISDICTION),
  involvesByBarrier: many(INVOLVED_BY_BARRIER, ACTOR),
  figuresByBarrier: many(FIGURES_BY_BARRIER, CLAIM),
  lessonsByBarrier: many(LESSONS_BY_BARRIER, LESSON),
  programmesByBarrier: many(PROGRAMMES_BY_BARRIER, PROGRAMME),
  barriers: list(BARRIERS),
};
