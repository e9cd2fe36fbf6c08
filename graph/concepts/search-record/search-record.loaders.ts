import { list } from '../../model/list';
import { many, one } from '../../model/loader';
import { BARRIER } from '../barrier/barrier.rows';
import {
  BARRIERS_BY_SEARCH_RECORD,
  SEARCH_RECORDS,
  SEARCH_RECORDS_BY_ID,
  SEARCHES_BY_BARRIER,
} from './search-record.queries';
import { SEARCH_RECORD } from './search-record.rows';

export const searchRecordLoaders = {
  searchRecordById: one(SEARCH_RECORDS_BY_ID, SEARCH_RECORD),
  barriersBySearchRecord: many(BARRIERS_BY_SEARCH_RECORD, BARRIER),
  searchesByBarrier: many(SEARCHES_BY_BARRIER, SEARCH_RECORD),
  searchRecords: list(SEARCH_RECORDS),
};
