import { many } from '../model/loader';
import type { RowSource } from '../model/row-source';
import { ObservationLoader } from './observations';
import { PathLoader } from './paths';
import { COUNTERPARTS_BY_PRACTICE } from './transfer.queries';
import { COUNTERPART_AT } from './transfer.rows';

export const analysisLoaders = {
  counterpartsOfPractice: many(COUNTERPARTS_BY_PRACTICE, COUNTERPART_AT),
  observations: (source: RowSource) => new ObservationLoader(source),
  paths: (source: RowSource) => new PathLoader(source),
};
