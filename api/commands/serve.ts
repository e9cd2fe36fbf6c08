import type { GraphOptions } from '../../graph/database/open';
import { createProgress } from '../../graph/progress';
import { ServedRevision } from '../../graph/revision/served-revision';
import { openSeededGraph } from '../../graph/seeding/open';
import type { SeedFolders } from '../../graph/seeding/read/seed-folders';
import { createMetrics, type Metrics } from '../http/metrics';
import { type Api, createApi } from '../http/server';
import { BadSettings, type Settings } from '../settings';
import { announce } from './announcement';

const STATEMENT_TIMEOUT = 30_000;

/** What is listening, and how to stop it: running requests finish, then the engine is let go of. */
interface Service {
  address: string;
  stop(): Promise<void>;
}

/** Opens the graph, seeds it where needed, and listens. Whatever was opened is closed again on failure. */
export async function serve(
  settings: Settings,
  tell: (line: string) => void,
  signal: AbortSignal,
): Promise<Service> {
  const metrics = createMetrics();
  const options = graphOptions(settings, tell, signal, metrics);
  const graph = await openSeededGraph(options);
  const opened: (() => unknown)[] = [() => graph.close()];
  const stop = async () => {
    for (const close of opened.toReversed()) await close();
  };
  try {
    const { connection } = graph;
    const served = await options.progress('Getting ready to answer', () =>
      ServedRevision.open(connection, { onEvent: tell, rowsKept: settings.rowsKept }),
    );
    opened.push(() => served.close());
    const api = await createApi({ ...settings, connection, served, metrics });
    opened.push(() => api.close());
    const address = await listen(api, settings);
    opened.push(await announce(settings, address));
    tell(`Serving revision ${served.current().revision.number} at ${address}`);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listen({ app }: Api, { host, port }: Settings): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    throw asBadSettings(error, host, port);
  }
}

const REASONS: Record<string, string> = {
  EADDRINUSE: 'another process listens there',
  EACCES: 'this user may not listen there',
  EADDRNOTAVAIL: 'it is no address of this machine',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'there is no such host',
  EINVAL: 'it is no address to listen on',
};

function asBadSettings(error: unknown, host: string, port: number): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
  return reason
    ? new BadSettings([`HOST and PORT must be free to listen on, got ${host} and ${port}: ${reason}`])
    : error;
}

const graphOptions = (
  settings: Settings,
  tell: (line: string) => void,
  signal: AbortSignal,
  { onStatement }: Metrics,
): GraphOptions & SeedFolders => ({
  ...settings,
  progress: createProgress(tell),
  onEvent: tell,
  signal,
  connection: { database: settings.database, timeout: STATEMENT_TIMEOUT, onStatement },
});
