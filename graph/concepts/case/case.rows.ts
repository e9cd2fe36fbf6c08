import type { CaseKind } from '../../model/enumerations';
import { held } from '../../model/projection';

export interface CaseRow {
  type: 'Case';
  id: string;
  nameNl: string;
  nameEn: string;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
  summaryNl: string | null;
  summaryEn: string | null;
  kind: CaseKind;
  periodFrom: string | null;
  periodTo: string | null;
}

/** Held in memory, so that statements give its id only. */
export const CASE = held<CaseRow>('case');
