import type { GraphOptions } from '../../graph/database/open';
import { createProgress } from '../../graph/progress';
import { ServedRevision } from '../../graph/revision/served-revision';
import { openSeededGraph } from '../../graph/seeding/open';
import type { SeedFolders } from '../../graph/seeding/read/seed-folders';
import { createMetrics, type Metrics } from '../http/metrics';
import { createApi } from '../http/server';
import type { Settings } from '../settings';

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
      ServedRevision.open(connection, { onEvent: tell }),
    );
    opened.push(() => served.close());
    const api = await createApi({ ...settings, connection, served, metrics });
    opened.push(() => api.close());
    const address = await api.app.listen({ host: settings.host, port: settings.port });
    tell(`Serving revision ${served.current().revision.number} at ${address}`);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
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
