export interface PolicyAreaRow {
  type: 'PolicyArea';
  id: string;
  nameNl: string;
  nameEn: string;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
  sameAs: string[] | null;
}

export const POLICY_AREA = 'policyArea {.type, .id, .nameNl, .nameEn, .altNamesNl, .altNamesEn, .sameAs}';
