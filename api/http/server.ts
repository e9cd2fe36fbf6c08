import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { errorPlugin, formatError } from '../graphql/errors';
import { type Context, createContext, type RequestSources } from '../graphql/execution/context';
import { createExecutor } from '../graphql/execution/executor';
import { costPlugin } from '../graphql/limits/cost';
import { DOCUMENT_LIMITS, documentRules } from '../graphql/limits/document';
import { createDocumentStore } from '../graphql/limits/document-store';
import { onlyQueriesRule } from '../graphql/limits/input/operation';
import { createSchema } from '../graphql/schema';
import { addMcp } from '../mcp/route';
import { readDocuments } from '../operations/documents';
import { addAddressCheck } from './admission/addresses';
import { addBodyParser } from './admission/body';
import { allowOrigins } from './admission/cross-origin';
import { addHostCheck } from './admission/hosts';
import { Quota } from './admission/quota';
import { requestIdOf } from './admission/request-id';
import { addDraining } from './connections/draining';
import { Line } from './connections/line';
import { addShedding } from './connections/shedding';
import { addTurns, SECONDS } from './connections/turns';
import { sendAddressError, sendError, sendParserError } from './errors';
import { addExplorer } from './explorer/explorer';
import { addExport, type ExportOptions } from './export/export';
import { Answers } from './graphql/answers';
import type { CarryOutOptions } from './graphql/carry-out';
import { addGraphql } from './graphql/graphql';
import { createTags } from './graphql/tags';
import { addHealth } from './health';
import type { Metrics } from './metrics';
import { addPlayground } from './playground';
import { addSecurityHeaders } from './security-headers';

export interface ApiOptions extends RequestSources {
  root: string;
  metrics: Metrics;
  logLevel: string;
  /** Where it will listen. */
  host?: string;
  /** Megabytes of whole answers that are kept; 0 for none. */
  answersKept: number;
  /** Names that the service answers to; absent for those that go with where it listens. */
  allowedHosts?: readonly string[];
  /** Origins whose pages may ask from a browser. */
  corsOrigins?: readonly string[];
  /** Objects that the operations of one client may cost in a minute; 0 for no limit. */
  rateLimit: number;
  /** Proxies whose word on where a request comes from is believed. */
  trustedProxies?: readonly string[];
  /** How many operations are carried out at once. */
  concurrency: number;
  /** How long a connection may take; for tests that do not wait as long. */
  seconds?: typeof SECONDS;
  /** Milliseconds in which clients learn that it stops; for tests, whose clients need not. */
  farewell?: number;
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
  const { root, metrics, host = '127.0.0.1', allowedHosts = [], corsOrigins = [] } = options;
  const app = createApp(options);
  const schema = createSchema(root);
  const apollo = createApollo(app, schema, options);
  await apollo.start();
  app.addHook('onRequest', ({ id }, reply, done) => {
    reply.header('x-request-id', id);
    done();
  });
  const draining = addDraining(app, options.farewell);
  const line = new Line(options.concurrency);
  metrics.watch(line);
  app.setErrorHandler(sendError);
  if (corsOrigins.length > 0) await allowOrigins(app, corsOrigins);
  addShedding(app, line);
  addTurns(app);
  addSecurityHeaders(app);
  addHostCheck(app, { host, allowedHosts });
  addAddressCheck(app);
  addBodyParser(app);
  addHealth(app, options.served, draining);
  app.get('/metrics', async (_, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
  const service: CarryOutOptions & ExportOptions = {
    apollo,
    schema,
    line,
    read: options.connection.read,
    quota: options.rateLimit > 0 ? new Quota(options.rateLimit) : undefined,
    current: options.served.current,
    tagOf: createTags(),
    contextFor: (request, log) => {
      const context = createContext(options, request, log);
      options.onContext?.(context);
      return context;
    },
  };
  await addPlayground(app, root);
  await addExplorer(app, root, service);
  addMcp(app, root);
  addGraphql(app, {
    ...service,
    documents: new Map(readDocuments(root).map(({ documentId, query }) => [documentId, query])),
    onNotModified: () => metrics.onAnswer('not_modified'),
    answers: new Answers({
      current: options.served.current,
      megabytes: options.answersKept,
      onAnswer: metrics.onAnswer,
    }),
  });
  addExport(app, service);
  // Stopping Apollo drains and closes the app; closing the app first would leave Apollo waiting for it.
  const close = async () => {
    await draining.drain();
    await apollo.stop();
  };
  return { app, close };
}

const createApp = ({ logLevel, trustedProxies = [], seconds = SECONDS }: ApiOptions): FastifyInstance =>
  Fastify({
    logger: { level: logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: requestIdOf,
    bodyLimit: DOCUMENT_LIMITS.bytes,
    requestTimeout: seconds.request * 1_000,
    connectionTimeout: seconds.silence * 1_000,
    forceCloseConnections: 'idle',
    // What was sent before a client could know is still answered.
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true },
    http: {
      // A request without a host is refused in the shape of all other errors.
      requireHostHeader: false,
      // Where headers may take longer than a whole request, Node swaps the two.
      headersTimeout: seconds.request * 1_000,
      connectionsCheckingInterval: Math.min(seconds.request * 1_000, 5_000),
    },
    frameworkErrors: sendAddressError,
    clientErrorHandler: sendParserError,
  });

/** What carries out operations: documents are bounded, costs known, errors shaped, and all of an answer is of one revision. */
function createApollo(
  app: FastifyInstance,
  schema: GraphQLSchema,
  { metrics }: ApiOptions,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: createExecutor(schema),
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    validationOptions: { maxErrors: DOCUMENT_LIMITS.errors },
    documentStore: createDocumentStore(),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens },
    validationRules: [onlyQueriesRule, ...documentRules],
    formatError,
    logger: app.log,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      costPlugin(schema),
      errorPlugin,
      metrics.plugin,
    ],
  });
}
