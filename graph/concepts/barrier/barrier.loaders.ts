import type { Read } from '../../database/connection';
import { createOneLoader, ManyLoader } from '../../model/batch';
import { createListLoaders } from '../../model/list';
import type { ActorRow } from '../actor/actor.rows';
import type { ClaimRow } from '../claim/claim.rows';
import type { JurisdictionRow } from '../jurisdiction/jurisdiction.rows';
import type { LessonRow } from '../lesson/lesson.rows';
import type { ProgrammeRow } from '../programme/programme.rows';
import {
  BARRIERS,
  BARRIERS_BY_ID,
  BROADER_BY_BARRIER,
  FIGURES_BY_BARRIER,
  INVOLVED_BY_BARRIER,
  JURISDICTION_BY_BARRIER,
  LESSONS_BY_BARRIER,
  NARROWER_BY_BARRIER,
  PROGRAMMES_BY_BARRIER,
  RELATED_BY_BARRIER,
} from './barrier.queries';
import type { BarrierRow } from './barrier.rows';

export const createBarrierLoaders = (read: Read) => ({
  barrierById: createOneLoader<BarrierRow>(read, BARRIERS_BY_ID),
  broaderByBarrier: createOneLoader<BarrierRow>(read, BROADER_BY_BARRIER),
  narrowerByBarrier: new ManyLoader<BarrierRow>(read, NARROWER_BY_BARRIER),
  relatedByBarrier: new ManyLoader<BarrierRow>(read, RELATED_BY_BARRIER),
  jurisdictionByBarrier: createOneLoader<JurisdictionRow>(read, JURISDICTION_BY_BARRIER),
  involvesByBarrier: new ManyLoader<ActorRow>(read, INVOLVED_BY_BARRIER),
  figuresByBarrier: new ManyLoader<ClaimRow>(read, FIGURES_BY_BARRIER),
  lessonsByBarrier: new ManyLoader<LessonRow>(read, LESSONS_BY_BARRIER),
  programmesByBarrier: new ManyLoader<ProgrammeRow>(read, PROGRAMMES_BY_BARRIER),
  barriers: createListLoaders(read, BARRIERS),
});
