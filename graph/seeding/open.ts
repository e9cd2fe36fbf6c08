import { type Graph, type GraphOptions, openGraph } from '../database/open';
import { latestRevision, type RevisionRow } from '../revision/revision.queries';
import { apply } from './apply/apply';
import type { SeedFolders } from './read/seed-folders';

/**
 * Opens the graph and makes sure there is something to serve. An engine of our own always holds what the seeds say; a
 * server that is named is seeded only while it is empty, and otherwise serves what it holds until `seeds apply` is run.
 */
export async function openSeededGraph(
  options: GraphOptions & SeedFolders,
): Promise<Graph & { revision: RevisionRow }> {
  const graph = await openGraph(options);
  try {
    const keeps = options.server || (options.leaveShared && (await graph.isShared()));
    const served = keeps && (await latestRevision(graph.connection.read));
    return { ...graph, revision: served || (await apply(graph.connection, options, options.progress)) };
  } catch (error) {
    await graph.close();
    throw error;
  }
}
