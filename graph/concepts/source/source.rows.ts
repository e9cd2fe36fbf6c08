export interface WebinarRow {
  type: 'Webinar';
  id: string;
  nameNl: string;
  nameEn: string;
  summaryNl: string | null;
  summaryEn: string | null;
  date: string | null;
  url: string | null;
}

/** A CSL item: `cslType` is its CSL `type`, the other properties are CSL variables in camel case. */
export interface PublicationRow {
  type: 'Publication';
  id: string;
  cslType: string;
  title: string;
  authors: string[] | null;
  containerTitle: string | null;
  publisher: string | null;
  issued: string | null;
  url: string | null;
  language: string | null;
  note: string | null;
}

export type SourceRow = WebinarRow | PublicationRow;

export const SOURCE = `source {.type, .id, .nameNl, .nameEn, .summaryNl, .summaryEn, .date, .url, .cslType, .title,
  .authors, .containerTitle, .publisher, .issued, .language, .note}`;
