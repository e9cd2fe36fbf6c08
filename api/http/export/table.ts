import { collectFields, collectSubFields } from '@graphql-tools/utils';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { coerceVariables } from '../../graphql/limits/input/operation';
import { Refused } from '../errors';

/** An operation that was found valid, with what it takes to know which of its fields are selected. */
export interface Selected {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/** An operation as it was asked. */
interface Operation {
  query?: string;
  operationName?: string;
  variables?: object;
}

/** What a valid operation selects. */
export function selectedBy(
  schema: GraphQLSchema,
  { query = '', operationName, variables = {} }: Operation,
): Selected {
  const document = parse(query, { noLocation: true });
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('An operation that was carried out must be in its document, got none');
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return {
    schema,
    operation,
    fragments: Object.fromEntries(fragments.map((each) => [each.name.value, each])),
    variables: coerceVariables(schema, operation, variables as Record<string, unknown>),
  };
}

/** Keys that lead from a value to one below it. */
export type Path = readonly string[];

/** Where in an answer the rows of its table are, and what stands in each. */
export interface Table {
  rows: Path;
  columns: readonly Path[];
}

/** A field of an answer, with all selections that ask for it. */
interface Field {
  key: string;
  nodes: FieldNode[];
  /** Absent for `__typename`. */
  definition: GraphQLField<unknown, unknown> | undefined;
}

/**
 * The table that an operation asks for: the first list in its one field, or that field itself where it holds none. Columns are what is
 * selected of a row, in the order of the selection. Refuses what no table can show.
 */
export function tableOf(selected: Selected): Table {
  const { schema, operation, fragments, variables } = selected;
  const query = schema.getQueryType()!;
  const { fields } = collectFields(schema, fragments, variables, query, operation.selectionSet);
  const [root, ...others] = fieldsFrom([{ type: query, fields }]).filter(({ definition }) => definition);
  if (!root || others.length > 0) {
    const keys = [...fields.keys()].join(', ') || 'none';
    throw noTable(
      `an operation must have one field at its root, got ${keys}; ask for each in a request of its own`,
    );
  }
  const { rows, field } = rowsIn(selected, root, [root.key]);
  return { rows, columns: columnsBelow(selected, field, [], 0, rows) };
}

const noTable = (reason: string) => new Refused(400, `To be answered as a table, ${reason}.`);

/** The list that becomes the rows: the field itself, the nodes or edges of a page, or the first list directly below. */
function rowsIn(selected: Selected, field: Field, rows: Path): { rows: Path; field: Field } {
  if (isList(field)) return { rows, field };
  const below = fieldsBelow(selected, field);
  const page = isPage(field) && (below.find(named('nodes')) ?? below.find(named('edges')));
  if (page) return { rows: [...rows, page.key], field: page };
  const list = below.find((each) => (isList(each) && !isLeaf(each)) || isPage(each));
  return list ? rowsIn(selected, list, [...rows, list.key]) : { rows, field };
}

const named =
  (name: string) =>
  ({ nodes }: Field) =>
    nodes[0]?.name.value === name;

/** What is selected of each row: leaves, by the keys that lead to them. Lists below a row are joined, so that none holds another. */
function columnsBelow(selected: Selected, field: Field, path: Path, lists: number, rows: Path): Path[] {
  if (isLeaf(field)) return [path];
  return fieldsBelow(selected, field).flatMap((each) => {
    const keys = [...path, each.key];
    const depth = lists + (isList(each) ? 1 : 0);
    if (depth > 1)
      throw noTable(
        `each row must hold no list inside another, got ${keys.join('.')} in ${rows.join('.')}; ask for the inner one in a request of its own`,
      );
    return columnsBelow(selected, each, keys, depth, rows);
  });
}

/** The fields that are selected below one: of an abstract type those of every type that it may be, each once. */
function fieldsBelow({ schema, fragments, variables }: Selected, { nodes, definition }: Field): Field[] {
  const type = definition && getNamedType(definition.type);
  return fieldsFrom(
    possibleTypes(schema, type).map((each) => ({
      type: each,
      fields: collectSubFields(schema, fragments, variables, each, nodes).fields,
    })),
  );
}

function fieldsFrom(selections: { type: GraphQLObjectType; fields: Map<string, FieldNode[]> }[]): Field[] {
  const byKey = new Map<string, Field>();
  for (const { type, fields } of selections)
    for (const [key, nodes] of fields) {
      const known = byKey.get(key);
      const definition = known?.definition ?? type.getFields()[nodes[0]!.name.value];
      byKey.set(key, { key, nodes: [...new Set([...(known?.nodes ?? []), ...nodes])], definition });
    }
  return [...byKey.values()];
}

function possibleTypes(
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

const isLeaf = ({ definition }: Field) => !definition || isLeafType(getNamedType(definition.type));
const isList = ({ definition }: Field) => definition && isListType(getNullableType(definition.type));
const isPage = ({ definition }: Field) =>
  definition && /Connection$/.test(getNamedType(definition.type).name);

/** The rows of a table in an answer. One that is not there is no row. */
export function rowsOf({ rows }: Table, data: unknown): unknown[] {
  const value = rows.reduce((at, key) => (at as Record<string, unknown> | null)?.[key], data);
  return [value].flat().filter((row) => row !== null && row !== undefined);
}

/** What stands between the values of a list. */
const BETWEEN = '; ';

/** What stands in a cell: a value, or those of a list as one text. */
export function cellOf(row: unknown, column: Path): unknown {
  const value = column.reduce(step, row);
  return Array.isArray(value) ? value.map((each) => each ?? '').join(BETWEEN) : value;
}

const step = (at: unknown, key: string): unknown => {
  if (Array.isArray(at)) return at.flatMap((each) => step(each, key));
  return (at as Record<string, unknown> | null | undefined)?.[key] ?? null;
};
