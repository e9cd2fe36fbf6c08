import { createListLoaders } from '../model/list';
import { ManyLoader } from '../model/loader';
import type { RowSource } from '../model/row-source';
import {
  CAUTIONS_BY_BARRIER,
  RANKED_BARRIERS_BY_PRACTICE,
  RANKED_PRACTICES,
  UNTESTED_BY_BARRIER,
} from './ranking.queries';
import { RANKED, UNTESTED } from './ranking.rows';

export const createRankingLoaders = (source: RowSource) => ({
  cautionsByBarrier: new ManyLoader(source, CAUTIONS_BY_BARRIER, RANKED),
  barriersByPractice: new ManyLoader(source, RANKED_BARRIERS_BY_PRACTICE, RANKED),
  untestedByBarrier: new ManyLoader(source, UNTESTED_BY_BARRIER, UNTESTED),
  rankedPractices: createListLoaders(source, RANKED_PRACTICES),
});
