import { type Connection, type ConnectionOptions, openConnection } from '../database/connection';
import type { Server } from '../database/driver';
import { openEngine } from '../database/engine/launcher';
import type { Progress } from '../progress';
import { latestRevision, type RevisionRow } from '../revision/revision.queries';
import { apply, prepareDatabase } from './apply/seeding';

export interface GraphOptions {
  /** Folder of this package. */
  root: string;
  /** Folder of the seeds. */
  seeds: string;
  /** Where the engine of our own keeps its things; used only without `server`. */
  home: string;
  /** A Neo4j server to use instead of an engine of our own. */
  server?: Server;
  connection: ConnectionOptions;
  progress: Progress;
  /** Gives up opening. */
  signal?: AbortSignal;
  /** Told what a person who runs this may want to know. */
  onEvent?: (message: string) => void;
}

export interface Graph {
  connection: Connection;
  /** Where it listens, for a person who wants to look inside. */
  server: Server;
  close(): Promise<void>;
}

/** Opens the graph: the server that is named, else an engine of our own; with its constraints, and not yet seeded. */
export async function openGraph(options: GraphOptions): Promise<Graph> {
  const engine = options.server ? undefined : await openEngine(options);
  const server = options.server ?? engine!;
  const connection = openConnection(server, options.connection);
  const close = async () => {
    await connection.close();
    await engine?.close();
  };
  try {
    await prepareDatabase(connection, options.root);
    return { connection, server, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Opens the graph and makes sure there is something to serve. An engine of our own always holds what the seeds say; a
 * server that is named is seeded only while it is empty, and otherwise serves what it holds until `seeds apply` is run.
 */
export async function openSeededGraph(options: GraphOptions): Promise<Graph & { revision: RevisionRow }> {
  const graph = await openGraph(options);
  try {
    const served = options.server && (await latestRevision(graph.connection.read));
    return { ...graph, revision: served || (await apply(graph.connection, options, options.progress)) };
  } catch (error) {
    await graph.close();
    throw error;
  }
}
