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

export const PRACTICE =
  'practice {.type, .id, .nameNl, .nameEn, .altNamesNl, .altNamesEn, .summaryNl, .summaryEn, .sameAs}';
