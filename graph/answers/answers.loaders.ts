import { createManyLoader } from '../batch';
import type { Read } from '../connection';
import { createListLoaders } from '../list';
import { CAUTIONS_BY_BARRIER, RANKED_BARRIERS_BY_PRACTICE, RANKED_PRACTICES } from './answers.queries';
import type { RankedRow } from './answers.rows';

export const createAnswerLoaders = (read: Read) => ({
  cautionsByBarrier: createManyLoader<RankedRow>(read, CAUTIONS_BY_BARRIER),
  rankedBarriersByPractice: createManyLoader<RankedRow>(read, RANKED_BARRIERS_BY_PRACTICE),
  rankedPractices: createListLoaders(read, RANKED_PRACTICES),
});
