import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
  type ValidationRule,
} from 'graphql';
import { isArgumentFault, refusal } from '../../errors';
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

/**
 * A plugin that is told of an operation only once its variables fit: what looks at their values need not expect wrong ones.
 * Where they do not, the operation is refused in the words of graphql-js.
 */
export const withVariablesChecked = (
  schema: GraphQLSchema,
  plugin: ApolloServerPlugin<BaseContext>,
): ApolloServerPlugin<BaseContext> => ({
  ...plugin,
  requestDidStart: async (started) => {
    const listener = (await plugin.requestDidStart?.(started)) ?? {};
    return {
      ...listener,
      didResolveOperation: async (resolved) => {
        // Without an operation there is nothing to look at: carrying it out says which one is missing.
        if (!resolved.operation) return;
        checkVariables(schema, resolved.operation, resolved.request.variables ?? {});
        try {
          await listener.didResolveOperation?.(resolved);
        } catch (error) {
          throw isArgumentFault(error) ? asRefusal([error]) : error;
        }
      },
    };
  },
});

function checkVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): void {
  const { errors } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: MAX_PROBLEMS });
  if (errors) throw asRefusal(errors);
}

function asRefusal(errors: readonly GraphQLError[]): GraphQLError {
  const message = tellProblems(errors.map((error) => error.message));
  return refusal(message, ApolloServerErrorCode.BAD_USER_INPUT, {}, errors[0]?.nodes ?? []);
}
