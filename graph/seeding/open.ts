import { type Graph, type GraphOptions, openGraph } from '../database/open';
import { latestRevision, type RevisionRow } from '../revision/revision.queries';
import { apply } from './apply/apply';
import { ApplyOvertaken } from './apply/apply-plan';
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
    return { ...graph, revision: served || (await applyOrTake(graph, options)) };
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** Of several that start at once on an empty database one writes, and the others take what it wrote. */
async function applyOrTake({ connection }: Graph, options: GraphOptions & SeedFolders): Promise<RevisionRow> {
  try {
    return await apply(connection, options, options.progress);
  } catch (error) {
    const written = error instanceof ApplyOvertaken && (await latestRevision(connection.read));
    if (!written) throw error;
    return written;
  }
}
