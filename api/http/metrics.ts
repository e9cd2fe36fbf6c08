import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { StatementEvent } from '../../graph/database/connection';
import type { Line } from './connections/line';
import type { Origin } from './graphql/answers';

/** Counts what the API does, in the Prometheus text format at /metrics. */
export interface Metrics {
  registry: Registry;
  plugin: ApolloServerPlugin<BaseContext>;
  onStatement(event: StatementEvent): void;
  onAnswer(origin: Origin): void;
  /** Tells how full a line of operations is whenever it is asked for. */
  watch(line: Line): void;
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
    help: 'Answers to operations by where they came from: with the client already, kept, shared with an equal operation that was being carried out, or carried out',
    labelNames: ['origin'],
    registers: [registry],
  });
  const byOrigin = {
    not_modified: answers.labels('not_modified'),
    kept: answers.labels('kept'),
    shared: answers.labels('shared'),
    carried_out: answers.labels('carried_out'),
  };
  for (const each of Object.values(byOrigin)) each.inc(0);
  return {
    registry,
    onAnswer: (origin) => byOrigin[origin].inc(),
    onStatement: ({ milliseconds }) => statements.observe(milliseconds / 1000),
    watch: (line) => {
      const registers = [registry];
      new Gauge({
        name: 'graphql_operations_running',
        help: 'Operations that are carried out',
        registers,
        collect() {
          this.set(line.running());
        },
      });
      new Gauge({
        name: 'graphql_operations_waiting',
        help: 'Operations that wait for their turn',
        registers,
        collect() {
          this.set(line.waiting());
        },
      });
      new Counter({
        name: 'graphql_operations_refused_total',
        help: 'Operations refused as too many waited',
        registers,
        collect() {
          this.reset();
          this.inc(line.refused());
        },
      });
    },
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
