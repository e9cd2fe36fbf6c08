import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';

import type { GraphQLError, ValidationContext } from 'graphql';

/** How large a document may be, whatever it asks for. */
export const DOCUMENT_LIMITS = { tokens: 5_000, depth: 20, aliases: 100, directives: 50, bytes: 256 * 1024 };

/** Reports a refusal like any other error of validation, instead of throwing it. */
const reporting = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

/** Validation rules that refuse documents that are too deep or repeat too much. */
export const documentRules = [
  maxDepthRule({ n: DOCUMENT_LIMITS.depth, flattenFragments: true, ...reporting }),
  maxAliasesRule({ n: DOCUMENT_LIMITS.aliases, ...reporting }),
  maxDirectivesRule({ n: DOCUMENT_LIMITS.directives, ...reporting }),
];
