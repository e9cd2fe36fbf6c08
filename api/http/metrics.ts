import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { StatementEvent } from '../../graph/database/connection';
import type { Origin } from './graphql/answers';

/** Counts what the API does, in the Prometheus text format at /metrics. */
export interface Metrics {
  registry: Registry;
  plugin: ApolloServerPlugin<BaseContext>;
  onStatement(event: StatementEvent): void;
  onAnswer(origin: Origin): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const operations = new Histogram({
    name: 'graphql_operation_seconds',
    help: 'Time to carry out an operation, by whether it had errors; one whose answer was kept or shared is not carried out',
    labelNames: ['errors'],
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'graphql_errors_total',
    help: 'Errors of operations that were carried out, by code',
    labelNames: ['code'],
    registers: [registry],
  });
  const statements = new Histogram({
    name: 'graph_statement_seconds',
    help: 'Time from sending a statement to the graph until its last row',
    registers: [registry],
  });
  const answers = new Counter({
    name: 'graphql_answers_total',
    help: 'Answers to operations by where they came from: kept, shared with an equal operation that was being carried out, or carried out',
    labelNames: ['origin'],
    registers: [registry],
  });
  const byOrigin = {
    carried_out: answers.labels('carried_out'),
    shared: answers.labels('shared'),
    kept: answers.labels('kept'),
  };
  for (const each of Object.values(byOrigin)) each.inc(0);
  return {
    registry,
    onAnswer: (origin) => byOrigin[origin].inc(),
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
