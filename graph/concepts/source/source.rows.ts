import { Columns, held, together } from '../../model/projection';
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

const PUBLICATION_COLUMNS = [
  'type',
  'id',
  'cslType',
  'title',
  'authors',
  'containerTitle',
  'publisher',
  'issued',
  'url',
  'language',
  'note',
] as const;

export const PUBLICATION = new Columns<PublicationRow>('source', PUBLICATION_COLUMNS);

/** Held in memory, so that statements give its id only. */
export const WEBINAR = held<WebinarRow>('source');

/** A source of either type. */
export const SOURCE = new Columns<SourceRow>('source', [
  ...PUBLICATION_COLUMNS,
  together<SourceRow>('nameNl', 'nameEn', 'summaryNl', 'summaryEn', 'date'),
]);
