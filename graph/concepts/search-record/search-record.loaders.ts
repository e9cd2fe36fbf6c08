import { createListLoaders } from '../../model/list';
import { ManyLoader, OneLoader } from '../../model/loader';
import type { RowSource } from '../../model/row-source';
import { BARRIER } from '../barrier/barrier.rows';
import {
  BARRIERS_BY_SEARCH_RECORD,
  SEARCH_RECORDS,
  SEARCH_RECORDS_BY_ID,
  SEARCHES_BY_BARRIER,
} from './search-record.queries';
import { SEARCH_RECORD } from './search-record.rows';

export const createSearchRecordLoaders = (source: RowSource) => ({
  searchRecordById: new OneLoader(source, SEARCH_RECORDS_BY_ID, SEARCH_RECORD),
  barriersBySearchRecord: new ManyLoader(source, BARRIERS_BY_SEARCH_RECORD, BARRIER),
  searchesByBarrier: new ManyLoader(source, SEARCHES_BY_BARRIER, SEARCH_RECORD),
  searchRecords: createListLoaders(source, SEARCH_RECORDS),
});
