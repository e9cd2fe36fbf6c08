import type { LabelledRow } from '../../../graph/understanding/vocabulary';

/** A thing that a question can name, by its id and whatever labels and texts are given. */
export const labelled = (
  id: string,
  type: LabelledRow['type'],
  texts: Partial<LabelledRow> = {},
): LabelledRow => ({
  id,
  type,
  nameNl: id,
  nameEn: id,
  altNamesNl: null,
  altNamesEn: null,
  hiddenNamesNl: null,
  hiddenNamesEn: null,
  summaryNl: null,
  summaryEn: null,
  examplesNl: null,
  examplesEn: null,
  ...texts,
});
