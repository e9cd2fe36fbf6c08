import { OneLoader } from '../../model/loader';
import type { RowSource } from '../../model/row-source';
import { EVIDENCE_BY_PRACTICE } from './card.queries';
import { EVIDENCE } from './card.rows';

export const createCardLoaders = (source: RowSource) => ({
  evidenceByPractice: new OneLoader(source, EVIDENCE_BY_PRACTICE, EVIDENCE),
});
