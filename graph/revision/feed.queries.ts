import { defineList } from '../model/list';
import { REVISION } from './feed.rows';

/** All revisions, newest first. */
export const REVISIONS = defineList({
  name: 'revisions',
  match: 'MATCH (revision:Revision)',
  // All are; said so that their index gives them in order.
  where: 'revision.number >= 1',
  row: REVISION,
  sort: [{ by: 'revision.number', descending: true, isNumber: true }],
});

/** From each revision on, by number, with itself: no more than a page of the feed and one. */
export const REVISIONS_FROM = /* cypher */ `
  UNWIND $ids AS number
  RETURN number AS key, COLLECT {
    MATCH (revision:Revision)
    WHERE revision.number >= toInteger(number)
    RETURN ${REVISION}
    ORDER BY revision.number
    LIMIT 52
  } AS rows`;

/** What each revision changed, as JSON; null where that is not told. */
export const CHANGES_BY_REVISION = /* cypher */ `
  UNWIND $ids AS number
  MATCH (revision:Revision {number: toInteger(number)})
  RETURN number AS key, revision.changes AS row`;
