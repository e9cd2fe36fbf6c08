import type { QueryResolvers, RevisionResolvers } from '../../../generated/resolvers';
import type { ToldRevision } from '../../../graph/revision/feed.rows';
import type { Complete } from '../execution/resolver-types';
import { citeRevision } from './cite/cite.resolvers';

export const revisionQueries: Required<Pick<QueryResolvers, 'revision'>> = {
  revision: (_, __, { snapshot }) => snapshot.revision,
};

export const Revision: Complete<RevisionResolvers, Omit<ToldRevision, 'counts'>> = {
  changes: ({ number }, _, { loaders }) => loaders.changesOfRevision.load(number),
  cite: citeRevision,
  counts: ({ counts }) =>
    Object.entries(JSON.parse(counts) as Record<string, number>).map(([type, count]) => ({ type, count })),
};
