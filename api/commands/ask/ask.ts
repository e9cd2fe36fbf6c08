import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { type ExecutionResult, execute, type GraphQLError, parse } from 'graphql';
import { createProgress } from '../../../graph/progress';
import { ServedRevision } from '../../../graph/revision/served-revision';
import { openSeededGraph } from '../../../graph/seeding/open';
import { createContext } from '../../graphql/context';
import { createSchema } from '../../graphql/schema';
import type { Settings } from '../../settings';
import { type AskedAnswer, answerText } from './ask-text';

export interface AskOptions {
  language: 'nl' | 'en';
  /** Ids of jurisdictions that the answer is restricted to. */
  in?: string[];
  first: number;
  json?: boolean;
  /** Whether the terminal shows colours. */
  colour: boolean;
}

/** A question that the API refuses, in its words. */
export class BadQuestion extends Error {
  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'BadQuestion';
  }
}

/** What to print in answer to a question, and whether there was advice. */
export async function ask(
  question: string,
  options: AskOptions,
  settings: Settings,
  tell: (line: string) => void,
): Promise<{ lines: string[]; isAnswered: boolean }> {
  const graph = await openSeededGraph({
    ...settings,
    progress: createProgress(tell),
    onEvent: tell,
    connection: { database: settings.database, timeout: 30_000 },
  });
  const served = await ServedRevision.open(graph.connection);
  try {
    const headers = { 'accept-language': options.language };
    const { data, errors } = (await execute({
      schema: createSchema(settings.root),
      document: parse(readFileSync(join(settings.root, 'api/operations/ask.graphql'), 'utf8')),
      variableValues: { question, in: options.in, first: options.first },
      contextValue: createContext({ connection: graph.connection, served }, { headers }),
    })) as ExecutionResult<{ answer: AskedAnswer }>;
    if (errors?.every(({ extensions }) => extensions.code === ApolloServerErrorCode.BAD_USER_INPUT))
      throw new BadQuestion(errors);
    if (errors || !data)
      throw errors?.[0]?.originalError ?? new Error('A question must be answered, got nothing');
    const { answer } = data;
    const text = options.json
      ? JSON.stringify(answer, null, 2)
      : answerText(answer, options.language, options.colour);
    return { lines: text.split('\n'), isAnswered: answer.abstention === null };
  } finally {
    served.close();
    await graph.close();
  }
}
