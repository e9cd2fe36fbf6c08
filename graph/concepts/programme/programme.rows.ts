import type { ProgrammeKind } from '../../model/enumerations';

export interface ProgrammeRow {
  type: 'Programme';
  id: string;
  nameNl: string;
  nameEn: string;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
  summaryNl: string | null;
  summaryEn: string | null;
  kind: ProgrammeKind;
  periodFrom: string | null;
  periodTo: string | null;
}

export const PROGRAMME = `programme {.type, .id, .nameNl, .nameEn, .altNamesNl, .altNamesEn, .summaryNl,
  .summaryEn, .kind, .periodFrom, .periodTo}`;
