import type { QueryResolvers, RevisionResolvers } from '../../generated/resolvers';
import { latestRevision, type RevisionRow } from '../../graph/revision/revision.queries';
import type { Complete } from '../complete';

export const revisionQueries: Required<Pick<QueryResolvers, 'revision'>> = {
  revision: async (_, __, { read }) => {
    const revision = await latestRevision(read);
    if (!revision) throw new Error('A revision must be served, got none; apply the seeds first');
    return revision;
  },
};

export const Revision: Complete<RevisionResolvers, Omit<RevisionRow, 'counts'>> = {
  counts: ({ counts }) =>
    Object.entries(JSON.parse(counts) as Record<string, number>).map(([type, count]) => ({ type, count })),
};
