import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { type ExecutionResult, execute, parse } from 'graphql';
import { createProgress } from '../../../graph/progress';
import { ServedRevision } from '../../../graph/revision/served-revision';
import { openSeededGraph } from '../../../graph/seeding/open';
import { formatError } from '../../graphql/errors';
import { carryOutConsistently } from '../../graphql/execution/consistent-read';
import { createContext } from '../../graphql/execution/context';
import { createSchema } from '../../graphql/schema';
import { readAskDocument } from '../../operations/ask';
import type { Settings } from '../../settings';
import { findServices } from '../announcement';
import { answerText, type Layout } from './ask-text';
import type { AskedAnswer } from './asked';
import { type Asked, askService, type Reply, UnusableService } from './service';

export interface AskOptions extends Layout {
  language: 'nl' | 'en';
  /** Ids of jurisdictions that the answer is restricted to. */
  in?: string[];
  first: number;
  json?: boolean;
  /** Address of the service to ask; where it is left out, one that serves this graph is asked if there is one. */
  server?: string;
}

/** A question that is not answered, in the words of the API. */
export class BadQuestion extends Error {
  constructor(errors: Reply['errors']) {
    super([...new Set(errors.map(({ message }) => message))].join('\n'));
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
  const asked: Asked = {
    document: readAskDocument(settings.root),
    variables: { question, in: options.in, first: options.first },
    language: options.language,
  };
  const { data, errors } =
    (await askRunning(asked, options.server, settings, tell)) ?? (await askGraph(asked, settings, tell));
  if (errors.length > 0 || !data) throw new BadQuestion(errors);
  const { answer } = data;
  const text = options.json ? JSON.stringify(answer, null, 2) : answerText(answer, options.language, options);
  return { lines: text.split('\n'), isAnswered: answer.abstention === null };
}

/** Asks the service that is named, else one that serves this graph; nothing where there is none. */
async function askRunning(
  asked: Asked,
  named: string | undefined,
  settings: Settings,
  tell: (line: string) => void,
): Promise<Reply | undefined> {
  for (const address of named === undefined ? await findServices(settings) : [named]) {
    const reply = await createProgress(tell)(`Asking ${address}`, () => askService(address, asked, tell));
    if (reply) {
      if (named === undefined) await tellOfNewerSeeds(reply, settings, tell);
      return reply;
    }
  }
  if (named !== undefined)
    throw new UnusableService(
      `The service at ${named} must be running, got no connection; \`npm start\` starts one.`,
    );
  return undefined;
}

/** A service answers from the revision that it serves; a person who just edited a seed may expect otherwise. */
async function tellOfNewerSeeds(
  { data }: Reply,
  { server, seeds }: Settings,
  tell: (line: string) => void,
): Promise<void> {
  if (server || !data) return;
  const { number, appliedAt } = data.answer.revision;
  const entries = await readdir(seeds, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const times = await Promise.all(files.map(({ parentPath, name }) => stat(join(parentPath, name))));
  if (times.some(({ mtime }) => mtime > new Date(appliedAt)))
    tell(
      `Seeds were saved after revision ${number} was made; \`npm run seeds -- apply\` makes it follow them.`,
    );
}

/** Answers in this process. A graph that others use is read as it is; one that nobody uses is seeded first. */
async function askGraph(asked: Asked, settings: Settings, tell: (line: string) => void): Promise<Reply> {
  const progress = createProgress(tell);
  const graph = await openSeededGraph({
    ...settings,
    progress,
    onEvent: tell,
    leaveShared: true,
    connection: { database: settings.database, timeout: 30_000 },
  });
  try {
    const served = await progress('Getting ready to answer', () => ServedRevision.open(graph.connection));
    try {
      const schema = createSchema(settings.root);
      const document = parse(asked.document);
      const context = createContext(
        { connection: graph.connection, served },
        { headers: { 'accept-language': asked.language } },
      );
      const { data, errors = [] } = (await carryOutConsistently(context, (contextValue) =>
        execute({ schema, document, variableValues: asked.variables, contextValue }),
      )) as ExecutionResult<{ answer: AskedAnswer }>;
      const fault = errors.find((error) => isOurs(formatError(error.toJSON(), error)));
      if (fault) throw fault.originalError ?? fault;
      return { data: data ?? null, errors: errors.map((error) => formatError(error.toJSON(), error)) };
    } finally {
      served.close();
    }
  } finally {
    await graph.close();
  }
}

const isOurs = ({ extensions }: { extensions?: Record<string, unknown> }) =>
  extensions?.code === ApolloServerErrorCode.INTERNAL_SERVER_ERROR;
