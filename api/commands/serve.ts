import { createProgress } from '../../graph/progress';
import { type GraphOptions, openSeededGraph } from '../../graph/seeding/open';
import { createMetrics } from '../http/metrics';
import { createApi } from '../http/server';
import type { Settings } from '../settings';

const STATEMENT_TIMEOUT = 30_000;

/** What is listening, and how to stop it: running requests finish, then the engine is let go of. */
export interface Service {
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
  const options: GraphOptions = {
    ...settings,
    progress: createProgress(tell),
    onEvent: tell,
    signal,
    connection: {
      database: settings.database,
      timeout: STATEMENT_TIMEOUT,
      onStatement: metrics.onStatement,
    },
  };
  const graph = await openSeededGraph(options);
  try {
    const api = await createApi({ ...settings, connection: graph.connection, metrics });
    const address = await api.app.listen({ host: settings.host, port: settings.port });
    tell(`Serving revision ${graph.revision.number} at ${address}`);
    return {
      address,
      stop: async () => {
        await api.close();
        await graph.close();
      },
    };
  } catch (error) {
    await graph.close();
    throw error;
  }
}
