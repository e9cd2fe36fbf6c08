import { defineList } from '../../model/list';
import { BARRIER } from '../barrier/barrier.rows';
import { SEARCH_RECORD, type SearchRecordRow } from './search-record.rows';

export const SEARCH_RECORDS_BY_ID = /* cypher */ `
  UNWIND $ids AS id
  MATCH (searchRecord:SearchRecord {id: id})
  RETURN id AS key, ${SEARCH_RECORD} AS row`;

export const BARRIERS_BY_SEARCH_RECORD = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:SearchRecord {id: id})-[:SEARCHED_FOR]->(barrier:Barrier)
  WITH id, barrier ORDER BY barrier.id
  RETURN id AS key, collect(${BARRIER}) AS rows`;

export const SEARCHES_BY_BARRIER = /* cypher */ `
  UNWIND $ids AS id
  MATCH (:Barrier {id: id})<-[:SEARCHED_FOR]-(searchRecord:SearchRecord)
  WITH id, searchRecord ORDER BY searchRecord.searchedOn DESC, searchRecord.id
  RETURN id AS key, collect(${SEARCH_RECORD}) AS rows`;

export const SEARCH_RECORDS = defineList<SearchRecordRow, { barrier: string | null }>({
  name: 'searchRecords',
  all: 'SearchRecord',
  match: 'MATCH (searchRecord:SearchRecord)',
  where: /* cypher */ `key.barrier IS NULL OR EXISTS { (searchRecord)-[:SEARCHED_FOR]->(:Barrier {id: key.barrier}) }`,
  row: SEARCH_RECORD,
  sort: [{ by: 'searchRecord.id' }],
});
