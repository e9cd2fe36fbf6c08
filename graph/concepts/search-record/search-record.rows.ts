import { Columns } from '../../model/projection';
/** What was looked for about a barrier, and what was not found. */
export interface SearchRecordRow {
  type: 'SearchRecord';
  id: string;
  lookedForNl: string | null;
  lookedForEn: string | null;
  notFoundNl: string | null;
  notFoundEn: string | null;
  searchedInNl: string[] | null;
  searchedInEn: string[] | null;
  searchedOn: string;
}

export const SEARCH_RECORD = new Columns<SearchRecordRow>('searchRecord', [
  'type',
  'id',
  'lookedForNl',
  'lookedForEn',
  'notFoundNl',
  'notFoundEn',
  'searchedInNl',
  'searchedInEn',
  'searchedOn',
]);
