import type { Read } from '../database/connection';
import { createManyLoader } from '../model/batch';
import { createListLoaders } from '../model/list';
import { CAUTIONS_BY_BARRIER, RANKED_BARRIERS_BY_PRACTICE, RANKED_PRACTICES } from './ranking.queries';
import { rankedOf } from './ranking.rows';

export const createRankingLoaders = (read: Read) => ({
  cautionsByBarrier: createManyLoader(read, CAUTIONS_BY_BARRIER, rankedOf),
  rankedBarriersByPractice: createManyLoader(read, RANKED_BARRIERS_BY_PRACTICE, rankedOf),
  rankedPractices: createListLoaders(read, RANKED_PRACTICES),
});
