import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { after } from '../../../graph/model/maybe-promise';
import { bytesOf } from '../limits/document-store';
import type { Context } from './context';

/** An operation that was parsed, validated and found affordable. */
export interface Operation {
  document: DocumentNode;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

/** Carries an operation out in a context. */
export type CarryOut = (operation: Operation, context: Context) => ExecutionResult | Promise<ExecutionResult>;

/** Bytes of documents, as their store reckons, that are compiled at most; those used longest ago go first. */
const COMPILED_SIZE = 8 * 1024 * 1024;

/** A larger document is not compiled: that would hold up all other requests for more than some forty milliseconds. */
const LARGEST_COMPILED = 256 * 1024;

/** How a document is carried out: compiled, or step by step where it was asked once only or cannot be compiled. */
type Way = CompiledQuery | 'step by step' | 'asked once';

/**
 * Carries operations out. One whose document is asked a second time is compiled to a function, which takes as long as some
 * executions.
 */
export function createOperations(schema: GraphQLSchema): CarryOut {
  const ways = new LRUCache<DocumentNode, Map<string, Way>>({
    maxSize: COMPILED_SIZE,
    sizeCalculation: (_, document) => bytesOf(document),
  });
  const wayOf = ({ document, operationName = '' }: Operation): Way => {
    const byName = ways.get(document) ?? new Map<string, Way>();
    const known = byName.get(operationName);
    if (known !== undefined && known !== 'asked once') return known;
    const way = known ? compiled(schema, document, operationName) : 'asked once';
    byName.set(operationName, way);
    ways.set(document, byName);
    return way;
  };
  return (operation, context) => {
    const way = wayOf(operation);
    const { document, operationName, variables } = operation;
    const stepByStep = () =>
      execute({ schema, document, operationName, variableValues: variables, contextValue: context });
    if (typeof way === 'string') return stepByStep();
    // Errors are told in one way only: that of GraphQL itself.
    return after(way.query(undefined, context, variables), (result) =>
      result.errors ? stepByStep() : result,
    );
  };
}

function compiled(schema: GraphQLSchema, document: DocumentNode, operationName: string): Way {
  if (bytesOf(document) > LARGEST_COMPILED) return 'step by step';
  const way = compileQuery(schema, document, operationName || undefined, {
    disablingCapturingStackErrors: true,
    useExperimentalPathBasedSkipInclude: true,
  });
  return isCompiledQuery(way) ? way : 'step by step';
}
