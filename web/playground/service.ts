import type { Fetcher } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';

/** What one run took. */
export interface Run {
  /** The answer as the editor shows it. */
  response: string;
  statements: number;
  milliseconds: number;
  /** Objects that the operation could return; absent where it was refused before that was known. */
  cost?: { requested: number; limit: number };
}

/** An answer in JSON; one that is refused may be of errors alone. */
type Answer = ExecutionResult<Record<string, unknown>, { cost?: { requested: number; limit: number } }>;

export interface Asked {
  query: string;
  variables?: unknown;
  operationName?: string | null | undefined;
}

/** Asks the service in the language of the page. */
const ask = ({ query, variables, operationName }: Asked, headers: object, address = '../graphql') =>
  fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
      ...headers,
    },
    body: JSON.stringify({ query, variables, operationName }),
  });

/** Asks what the editors hold, and tells what each run took. */
export const createFetcher =
  (onRun: (run: Run) => void): Fetcher =>
  async (asked, { headers } = {}) => {
    const response = await ask(asked, { accept: 'application/json', ...headers });
    const answer = (await response.json()) as Answer;
    const timing = timingIn(response.headers.get('server-timing') ?? '');
    if (timing && asked.operationName !== 'IntrospectionQuery')
      onRun({ response: JSON.stringify(answer, null, 2), ...timing, ...answer.extensions });
    return answer;
  };

/** What `Server-Timing` tells of a run; nothing where the service refused the request before there was one. */
function timingIn(header: string): Pick<Run, 'statements' | 'milliseconds'> | undefined {
  const [, milliseconds, statements] = /graphql;dur=([\d.]+), db;desc="(\d+) /.exec(header) ?? [];
  if (milliseconds === undefined) return undefined;
  return { milliseconds: Math.max(1, Math.round(Number(milliseconds))), statements: Number(statements) };
}

/** Dutch Excel takes a comma for the decimal sign, and knows UTF-8 by its mark only. */
const ADDRESSES: Record<string, string> = {
  nl: '../graphql?separator=semicolon&decimal=comma&bom=true',
  en: '../graphql',
};

/** An answer as a table, or why there is none. */
export async function askTable(asked: Asked): Promise<{ table: Blob } | { refusal: string }> {
  const response = await ask(asked, { accept: 'text/csv' }, ADDRESSES[document.documentElement.lang]);
  if (response.headers.get('content-type')?.startsWith('text/csv')) return { table: await response.blob() };
  const { errors = [] } = (await response.json()) as Answer;
  return { refusal: errors.map(({ message }) => message).join(' ') };
}

export function download(file: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = file;
  link.click();
  URL.revokeObjectURL(link.href);
}
