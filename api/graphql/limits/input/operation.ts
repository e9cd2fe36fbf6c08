import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
  type ValidationRule,
} from 'graphql';
import { refusal } from '../../errors';
import { tellProblems } from './problems';

/** How many problems of variables are looked for; graphql-js adds one that says that there are more. */
const MAX_PROBLEMS = 5;

/** A validation rule: the graph is changed by its seeds only. */
export const onlyQueriesRule: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (node.operation === OperationTypeNode.QUERY) return;
    const message = `An operation must be a query, got a ${node.operation}; only queries are carried out here.`;
    context.reportError(new GraphQLError(message, { nodes: node }));
  },
});

/** The variables as execution takes them. Those that do not fit are refused, the first few at once. */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, given, {
    maxErrors: MAX_PROBLEMS,
  });
  if (errors) throw badInput(errors);
  return coerced;
}

/** What graphql-js says of input, in its own words, as a refusal of the whole operation. */
export function badInput(errors: readonly GraphQLError[]): GraphQLError {
  const message = tellProblems(errors.map((error) => error.message));
  return refusal(message, ApolloServerErrorCode.BAD_USER_INPUT, {}, errors[0]?.nodes ?? []);
}
