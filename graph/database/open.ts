import type { Progress } from '../progress';
import { type Connection, type ConnectionOptions, openConnection } from './connection';
import type { Server } from './driver';
import { openEngine } from './engine/launcher';
import { prepareDatabase } from './migrations';

export interface GraphOptions {
  /** Folder of this package. */
  root: string;
  /** Where the engine of our own keeps its files; used only without `server`. */
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
