import type { CaseKind } from '../../model/enumerations';

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

export const CASE = `case {.type, .id, .nameNl, .nameEn, .altNamesNl, .altNamesEn, .summaryNl, .summaryEn,
  .kind, .periodFrom, .periodTo}`;
