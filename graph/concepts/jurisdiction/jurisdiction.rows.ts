export interface JurisdictionRow {
  type: 'Country' | 'Region' | 'Union';
  id: string;
  nameNl: string;
  nameEn: string;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
}

export const JURISDICTION = 'jurisdiction {.type, .id, .nameNl, .nameEn, .altNamesNl, .altNamesEn}';
