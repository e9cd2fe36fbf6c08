import type { JurisdictionType } from '../../model/enumerations';

export interface JurisdictionRow {
  type: JurisdictionType;
  id: string;
  nameNl: string;
  nameEn: string;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
}

export const JURISDICTION = 'jurisdiction {.type, .id, .nameNl, .nameEn, .altNamesNl, .altNamesEn}';
