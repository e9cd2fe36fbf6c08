import { list } from '../model/list';
import { many } from '../model/loader';
import {
  CAUTIONS_BY_BARRIER,
  RANKED_BARRIERS_BY_PRACTICE,
  RANKED_PRACTICES,
  UNTESTED_BY_BARRIER,
} from './ranking.queries';
import { RANKED, UNTESTED } from './ranking.rows';

export const rankingLoaders = {
  cautionsByBarrier: many(CAUTIONS_BY_BARRIER, RANKED),
  barriersByPractice: many(RANKED_BARRIERS_BY_PRACTICE, RANKED),
  untestedByBarrier: many(UNTESTED_BY_BARRIER, UNTESTED),
  rankedPractices: list(RANKED_PRACTICES),
};
