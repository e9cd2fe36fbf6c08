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

export const BARRIER =
  'barrier {.type, .id, .nameNl, .nameEn, .altNamesNl, .altNamesEn, .summaryNl, .summaryEn}';
