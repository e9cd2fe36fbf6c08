import type { GraphQLSchema } from 'graphql';
import { type CsvOptions, csvWriter } from '../export/csv';
import { rowsOf, selectedBy, tableOf } from '../export/table';
import type { Answer } from './answers';
import type { Operation } from './operation';

/** What is read of an answer in JSON. */
interface Result {
  data?: unknown;
  errors?: readonly { extensions?: { code?: unknown } }[];
}

/** An answer as a table. One with errors stays as it is, and so does the price of an operation. */
export function asTable(
  answer: Answer,
  schema: GraphQLSchema,
  operation: Operation,
  options: CsvOptions,
): Answer {
  const { data, errors } = JSON.parse(answer.body.toString()) as Result;
  if (errors || operation.extensions?.dryRun) {
    const headers = { ...answer.headers, 'content-type': 'application/json; charset=utf-8' };
    return { ...answer, headers, status: answer.status === 200 && errors ? statusOf(errors) : answer.status };
  }
  const table = tableOf(selectedBy(schema, operation));
  const csv = csvWriter(table.columns, options);
  return { ...answer, body: Buffer.from(csv.head() + csv.rows(rowsOf(table, data))) };
}

/** A table is whole or none: where a part of the answer failed, whoever asked for the table is refused. */
const statusOf = (errors: NonNullable<Result['errors']>) =>
  errors.every(({ extensions }) => extensions?.code === 'BAD_USER_INPUT') ? 400 : 500;
