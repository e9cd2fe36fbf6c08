import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { type DocumentNode, GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { type DocumentSize, sizeOf } from './document-size';

/** How large a document may be, whatever it asks for. */
export const DOCUMENT_LIMITS = {
  bytes: 256 * 1024,
  tokens: 5_000,
  depth: 20,
  aliases: 100,
  directives: 50,
  /** Errors that are told of a document that is not valid. */
  errors: 5,
  selections: 20_000,
  repetitions: 10_000,
} satisfies DocumentSize & Record<string, number>;

/** Reports a refusal like any other error of validation, instead of throwing it. */
const reporting = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

/** Refuses a document that takes long to validate. The others see an empty document then, so that they do no work. */
const boundedDocument: ValidationRule = (context) => ({
  Document: (document) => {
    const problem = problemWith(document);
    if (problem === undefined) return undefined;
    context.reportError(new GraphQLError(problem));
    return { ...document, definitions: [] };
  },
});

function problemWith(document: DocumentNode): string | undefined {
  const { selections, repetitions } = DOCUMENT_LIMITS;
  const size = sizeOf(document, DOCUMENT_LIMITS);
  if (size.selections > selections)
    return `A document must select at most ${selections} fields, with each fragment counted wherever it is spread, got more; select fewer.`;
  if (size.repetitions > repetitions)
    return `A document must hold at most ${repetitions} pairs of fields with the same name in the same place, got more; select each field once.`;
  return undefined;
}

/** Validation rules that refuse documents that are too large, too deep or repeat too much; the first bounds the work of all others. */
export const documentRules = [
  boundedDocument,
  maxDepthRule({ n: DOCUMENT_LIMITS.depth, flattenFragments: true, ...reporting }),
  maxAliasesRule({ n: DOCUMENT_LIMITS.aliases, ...reporting }),
  maxDirectivesRule({ n: DOCUMENT_LIMITS.directives, ...reporting }),
];
