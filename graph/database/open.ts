import type { Progress } from '../progress';
import { type Connection, type ConnectionOptions, openConnection } from './connection';
import type { Server } from './driver';
import { openEngine } from './engine/launcher';
import { prepareDatabase } from './migrations';
import { checkServer } from './reachable';

export interface GraphOptions {
  /** Folder of this package. */
  root: string;
  /** Where the engine of our own keeps its files; used only without `server`. */
  home: string;
  /** A Neo4j server to use instead of an engine of our own. */
  server?: Server;
  connection: ConnectionOptions;
  progress: Progress;
  /** Leaves a graph as it is that holds something and that another process may use. */
  leaveShared?: boolean;
  /** Gives up opening. */
  signal?: AbortSignal;
  /** Told what a person who runs this may want to know. */
  onEvent?: (message: string) => void;
}

export interface Graph {
  connection: Connection;
  /** Where it listens, for a person who wants to look inside. */
  server: Server;
  /** Whether another process of ours uses the engine too; of a server that is named, nobody can tell. */
  isShared(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the graph: the server that is named, else an engine of our own; with its constraints, and not yet seeded. */
export async function openGraph(options: GraphOptions): Promise<Graph> {
  const engine = options.server ? undefined : await openEngine(options);
  const server = options.server ?? engine!;
  const opened: (() => Promise<void>)[] = engine ? [engine.close] : [];
  const close = async () => {
    for (const each of opened.toReversed()) await each();
  };
  try {
    await checkServer(server, options.connection.database);
    const connection = openConnection(server, {
      ...options.connection,
      ...(options.onEvent && { onEvent: options.onEvent }),
    });
    opened.push(connection.close);
    const isShared = async () => (await engine?.isShared()) ?? true;
    const leaveSeeded = options.leaveShared === true && (await isShared());
    await prepareDatabase(connection, options.root, { leaveSeeded });
    return { connection, server, isShared, close };
  } catch (error) {
    await close();
    throw error;
  }
}
