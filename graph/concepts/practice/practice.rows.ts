import { held } from '../../model/projection';
export interface PracticeRow {
  type: 'Practice';
  id: string;
  nameNl: string;
  nameEn: string;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
  summaryNl: string | null;
  summaryEn: string | null;
  sameAs: string[] | null;
}

/** Held in memory, so that statements give its id only. */
export const PRACTICE = held<PracticeRow>('practice');
