import type { Read } from '../database/connection';
import { createManyLoader } from '../model/batch';
import { createListLoaders } from '../model/list';
import { CAUTIONS_BY_BARRIER, RANKED_BARRIERS_BY_PRACTICE, RANKED_PRACTICES } from './ranking.queries';
import type { RankedRow } from './ranking.rows';

export const createAnswerLoaders = (read: Read) => ({
  cautionsByBarrier: createManyLoader<RankedRow>(read, CAUTIONS_BY_BARRIER),
  rankedBarriersByPractice: createManyLoader<RankedRow>(read, RANKED_BARRIERS_BY_PRACTICE),
  rankedPractices: createListLoaders(read, RANKED_PRACTICES),
});
