import type { QueryResolvers, RevisionResolvers } from '../../../generated/resolvers';
import type { RevisionRow } from '../../../graph/revision/revision.queries';
import type { Complete } from '../execution/resolver-types';

export const revisionQueries: Required<Pick<QueryResolvers, 'revision'>> = {
  revision: (_, __, { snapshot }) => snapshot.revision,
};

export const Revision: Complete<RevisionResolvers, Omit<RevisionRow, 'counts'>> = {
  counts: ({ counts }) =>
    Object.entries(JSON.parse(counts) as Record<string, number>).map(([type, count]) => ({ type, count })),
};
