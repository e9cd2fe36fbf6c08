import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { StatementEvent } from '../../graph/database/connection';

/** Counts what the API does, in the Prometheus text format at /metrics. */
export interface Metrics {
  registry: Registry;
  plugin: ApolloServerPlugin<BaseContext>;
  onStatement(event: StatementEvent): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const operations = new Histogram({
    name: 'graphql_operation_seconds',
    help: 'Time to answer an operation, by whether it had errors',
    labelNames: ['errors'],
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'graphql_errors_total',
    help: 'Errors in answers, by code',
    labelNames: ['code'],
    registers: [registry],
  });
  const statements = new Histogram({
    name: 'graph_statement_seconds',
    help: 'Time from sending a statement to the graph until its last row',
    registers: [registry],
  });
  return {
    registry,
    onStatement: ({ milliseconds }) => statements.observe(milliseconds / 1000),
    plugin: {
      requestDidStart: async () => {
        const started = performance.now();
        return {
          willSendResponse: async ({ response }) => {
            const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
            for (const { extensions } of errors)
              refusals.inc({ code: String(extensions?.code ?? 'UNKNOWN') });
            operations.observe({ errors: String(errors.length > 0) }, (performance.now() - started) / 1000);
          },
        };
      },
    },
  };
}
