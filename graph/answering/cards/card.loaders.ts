import type { Read } from '../../database/connection';
import { createOneLoader } from '../../model/batch';
import { EVIDENCE_BY_PRACTICE } from './card.queries';
import type { PracticeEvidence } from './card.rows';

export const createCardLoaders = (read: Read) => ({
  evidenceByPractice: createOneLoader<PracticeEvidence>(read, EVIDENCE_BY_PRACTICE),
});
