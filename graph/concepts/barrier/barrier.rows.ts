import { held } from '../../model/projection';
export interface BarrierRow {
  type: 'Barrier';
  id: string;
  nameNl: string;
  nameEn: string;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
  summaryNl: string | null;
  summaryEn: string | null;
}

/** Held in memory, so that statements give its id only. */
export const BARRIER = held<BarrierRow>('barrier');
