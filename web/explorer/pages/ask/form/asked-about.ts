import type { EntityType } from '../../../../../generated/explorer/graphql';

/** What questions are about. */
export const ASKED_ABOUT: EntityType[] = [
  'Barrier',
  'Practice',
  'Case',
  'Actor',
  'Country',
  'Region',
  'Union',
  'PolicyArea',
];
