import { Columns } from '../model/projection';
import type { RevisionRow } from './revision.queries';

/** What is told of a revision, the one that is served or another. */
export type ToldRevision = Pick<
  RevisionRow,
  'number' | 'appliedAt' | 'digest' | 'added' | 'changed' | 'retired' | 'counts'
>;

export const REVISION = new Columns<ToldRevision>('revision', [
  'number',
  'appliedAt',
  'digest',
  'added',
  'changed',
  'retired',
  'counts',
]);
