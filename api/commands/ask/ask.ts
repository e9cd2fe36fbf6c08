import { ApolloServerErrorCode } from '@apollo/server/errors';
import { type ExecutionResult, execute, type GraphQLError, parse } from 'graphql';
import { createReadKnown } from '../../../graph/answering/answer-index';
import { createProgress } from '../../../graph/progress';
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

/** What is shown of an answer; the same fields for people and for machines. */
const ASK = parse(/* GraphQL */ `
  query Ask($question: String!, $in: [ID!], $first: Int!) {
    answer(question: $question, in: $in, first: $first) {
      question
      interpretation {
        barriers { barrier { id name } matchedText via confidence }
        practices { practice { id name } matchedText via confidence }
        jurisdictions { jurisdiction { id name } matchedText via confidence }
        restrictedTo { id name }
        unknownPlaces
        unmatchedWords
      }
      remarks
      practices { ...Ranked others { barrier { id name } rank score band standing } }
      totalCount
      cautions { ...Ranked }
      homeExperience {
        adoptions { id how practice { id name } }
        programmes { id name kind }
      }
      abstention { reason nearest { question } }
      revision { number appliedAt }
    }
  }
  fragment Ranked on RankedPractice {
    rank
    score
    band
    standing
    witnesses
    practice { id name }
    barrier { id name }
    parts {
      side
      weight
      contribution
      claim { id statement citations { locator read source { id title url } } }
      case { id name jurisdictions { id name } }
      adoption { id jurisdictions { id name } }
    }
    counterEvidence { id statement }
    caveats { id statement }
    sideEffects { barrier { id name } claim { id statement } }
    conditions { id name state }
  }
`);

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
  try {
    const headers = { 'accept-language': options.language };
    const { data, errors } = (await execute({
      schema: createSchema(settings.root),
      document: ASK,
      variableValues: { question, in: options.in, first: options.first },
      contextValue: createContext(graph.connection, createReadKnown(graph.connection.read), { headers }),
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
    await graph.close();
  }
}
