import type { Read } from '../database/connection';
import { ManyLoader } from '../model/batch';
import { createListLoaders } from '../model/list';
import {
  CAUTIONS_BY_BARRIER,
  RANKED_BARRIERS_BY_PRACTICE,
  RANKED_PRACTICES,
  UNTESTED_BY_BARRIER,
} from './ranking.queries';
import { rankedOf, untestedOf } from './ranking.rows';

export const createRankingLoaders = (read: Read) => ({
  cautionsByBarrier: new ManyLoader(read, CAUTIONS_BY_BARRIER, rankedOf),
  barriersByPractice: new ManyLoader(read, RANKED_BARRIERS_BY_PRACTICE, rankedOf),
  untestedByBarrier: new ManyLoader(read, UNTESTED_BY_BARRIER, untestedOf),
  rankedPractices: createListLoaders(read, RANKED_PRACTICES),
});
