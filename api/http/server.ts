import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { type Context, createContext, type RequestSources } from '../graphql/context';
import { errorPlugin, formatError } from '../graphql/errors';
import { costPlugin } from '../graphql/limits/cost';
import { DOCUMENT_LIMITS, documentRules } from '../graphql/limits/document';
import { createDocumentStore } from '../graphql/limits/document-store';
import { consistentReadPlugin } from '../graphql/revision/consistent-read';
import { createSchema } from '../graphql/schema';
import { addDraining } from './draining';
import { addErrorShape } from './errors';
import { addHealth } from './health';
import type { Metrics } from './metrics';
import { addPlayground } from './playground';

interface ApiOptions extends RequestSources {
  root: string;
  metrics: Metrics;
  logLevel: string;
  /** Told of the context of each request; for tests that count its statements. */
  onContext?: (context: Context) => void;
}

export interface Api {
  app: FastifyInstance;
  /** Takes no more requests, lets running ones finish, and closes. */
  close(): Promise<void>;
}

/** The API, ready to listen. */
export async function createApi(options: ApiOptions): Promise<Api> {
  const { root, metrics } = options;
  const app = Fastify({
    logger: { level: options.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: DOCUMENT_LIMITS.bytes,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  });
  const apollo = createApollo(app, options);
  await apollo.start();
  const drain = addDraining(app);
  addErrorShape(app);
  addHealth(app, options.served);
  app.get('/metrics', async (_, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
  await addPlayground(app, root);
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: async (request) => {
      const context = createContext(options, request.raw);
      options.onContext?.(context);
      return context;
    },
  });
  // Stopping Apollo drains and closes the app; closing the app first would leave Apollo waiting for it.
  const close = async () => {
    await drain();
    await apollo.stop();
  };
  return { app, close };
}

/** What carries out operations: documents are bounded, costs known, errors shaped, and all of an answer is of one revision. */
function createApollo(app: FastifyInstance, { root, metrics }: ApiOptions): ApolloServer<Context> {
  const schema = createSchema(root);
  const log = (error: unknown) => app.log.error(error);
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens },
    validationRules: documentRules,
    validationOptions: { maxErrors: DOCUMENT_LIMITS.errors },
    documentStore: createDocumentStore(),
    formatError,
    logger: app.log,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      costPlugin(schema),
      errorPlugin(log),
      metrics.plugin,
      consistentReadPlugin(schema, log),
    ],
  });
}
