import type { Read } from '../../database/connection';
import { createOneLoader, ManyLoader } from '../../model/batch';
import { createListLoaders } from '../../model/list';
import type { BarrierRow } from '../barrier/barrier.rows';
import {
  BARRIERS_BY_SEARCH_RECORD,
  SEARCH_RECORDS,
  SEARCH_RECORDS_BY_ID,
  SEARCHES_BY_BARRIER,
} from './search-record.queries';
import type { SearchRecordRow } from './search-record.rows';

export const createSearchRecordLoaders = (read: Read) => ({
  searchRecordById: createOneLoader<SearchRecordRow>(read, SEARCH_RECORDS_BY_ID),
  barriersBySearchRecord: new ManyLoader<BarrierRow>(read, BARRIERS_BY_SEARCH_RECORD),
  searchesByBarrier: new ManyLoader<SearchRecordRow>(read, SEARCHES_BY_BARRIER),
  searchRecords: createListLoaders(read, SEARCH_RECORDS),
});
