export interface ProgrammeRow {
  type: 'Programme';
  id: string;
  nameNl: string;
  nameEn: string;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
  summaryNl: string | null;
  summaryEn: string | null;
  kind: 'PROGRAMME' | 'BILL' | 'ACT' | 'INQUIRY' | 'REVIEW';
  periodFrom: string | null;
  periodTo: string | null;
}

export const PROGRAMME = `programme {.type, .id, .nameNl, .nameEn, .altNamesNl, .altNamesEn, .summaryNl,
  .summaryEn, .kind, .periodFrom, .periodTo}`;
