import type { Context } from '../../api/graphql/execution/context';
import { createMetrics } from '../../api/http/metrics';
import { type Api, type ApiOptions, createApi } from '../../api/http/server';
import type { Connection } from '../../graph/database/connection';
import { ServedRevision } from '../../graph/revision/served-revision';
import { ROOT } from './fixture';

/** What a client sees of one operation, and how many statements it took. */
export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the shape follows the operation of each test
  data: any;
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[] | undefined;
  extensions: { cost?: { requested: number; limit: number } } | undefined;
  statements: number;
}

export interface TestApi extends Api {
  address: string;
  served: ServedRevision;
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
}

/** Settings that a test may change. */
type ServedAs = Partial<
  Pick<
    ApiOptions,
    | 'host'
    | 'allowedHosts'
    | 'corsOrigins'
    | 'rateLimit'
    | 'trustedProxies'
    | 'answersKept'
    | 'concurrency'
    | 'seconds'
    | 'farewell'
    | 'onContext'
  >
> & {
  /** How many rows are kept; none unless told, so that a test sees each statement that an operation takes. */
  rowsKept?: number;
};

/** The real API on the given graph, listening on a free port. It keeps no answers unless it is told to. */
export async function createTestApi(connection: Connection, settings: ServedAs = {}): Promise<TestApi> {
  const contexts: Context[] = [];
  const { rowsKept = 0 } = settings;
  const served = await ServedRevision.open(connection, { interval: 200, rowsKept });
  const api = await createApi({
    answersKept: 0,
    rateLimit: 0,
    concurrency: 8,
    farewell: 0,
    ...settings,
    root: ROOT,
    connection,
    served,
    metrics: createMetrics(),
    logLevel: 'silent',
    onContext: (context) => {
      contexts.push(context);
      settings.onContext?.(context);
    },
  });
  const address = await api.app.listen({ host: '127.0.0.1', port: 0 });
  return {
    ...api,
    address,
    served,
    close: async () => {
      await api.close();
      served.close();
    },
    ask: async (query, variables = {}, headers = {}) => {
      contexts.length = 0;
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as Omit<Answer, 'status' | 'statements'>;
      const statements = contexts.flatMap((context) => context.statements).length;
      return { ...answer, status: response.status, statements };
    },
  };
}
