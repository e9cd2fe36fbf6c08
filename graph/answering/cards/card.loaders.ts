import { one } from '../../model/loader';
import { EVIDENCE_BY_PRACTICE } from './card.queries';
import { EVIDENCE } from './card.rows';

export const cardLoaders = {
  evidenceByPractice: one(EVIDENCE_BY_PRACTICE, EVIDENCE),
};
