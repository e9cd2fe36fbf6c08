import type { PageInfo } from '../../../generated/resolvers';
import type { Dimension } from '../../../graph/analysis/counts/crosstab';
import type { ListLoaders, Narrowing, SortValue } from '../../../graph/model/list';
import { after, type MaybePromise } from '../../../graph/model/maybe-promise';
import { type FacetRow, facetsOf } from '../analysis/facets/facets.resolvers';
import { badUserInput } from '../errors';
import type { Context } from '../execution/context';

/** A Relay connection: each field is made only when it is selected. */
export interface Connection<Row> {
  edges(): MaybePromise<{ cursor: string; node: Row }[]>;
  nodes(): MaybePromise<Row[]>;
  pageInfo(): MaybePromise<PageInfo>;
  totalCount(): MaybePromise<number>;
  /** Of a list of another type nobody can ask for them. */
  facets(args: { by: Dimension[] }, context: Pick<Context, 'loaders'>): MaybePromise<FacetRow[]>;
}

/** What resolvers give for a generated type: for a connection the `Connection` of its rows, for any other the type itself. */
export type Given<Type> = Type extends { nodes: (infer Row)[]; pageInfo: unknown }
  ? Connection<Awaited<Row>>
  : Type;

/** Arguments of every connection field. */
export interface PageArguments {
  first: number;
  after?: string | null;
}

/** Answers a connection field from the loaders of its list. Refuses a cursor of another list. */
export function connect<Row, Narrowed extends Narrowing>(
  list: ListLoaders<Row, Narrowed>,
  { first, after: cursor }: PageArguments,
  narrowed: Narrowed,
): Connection<Row> {
  const key = { first, after: cursor == null ? null : readCursor(list, cursor), narrowed };
  const page = () => list.page.load(key);
  const cursorOf = (values: SortValue[]) => writeCursor(list.name, values);
  return {
    edges: () =>
      after(page(), ({ edges }) => edges.map(({ cursor, row }) => ({ cursor: cursorOf(cursor), node: row }))),
    nodes: () => after(page(), ({ edges }) => edges.map(({ row }) => row)),
    pageInfo: () =>
      after(page(), ({ edges, hasNextPage }) => {
        const [start, end] = [edges.at(0), edges.at(-1)];
        return {
          startCursor: start ? cursorOf(start.cursor) : null,
          endCursor: end ? cursorOf(end.cursor) : null,
          hasNextPage,
          hasPreviousPage: key.after !== null,
        };
      }),
    totalCount: () => list.count.load(narrowed),
    facets: ({ by }, context) => facetsOf(list, narrowed, by, context),
  };
}

const writeCursor = (list: string, values: SortValue[]) =>
  Buffer.from(JSON.stringify([list, ...values])).toString('base64url');

/** The longest cursor that is looked at; those of the longest ids are far shorter. */
const MAX_CURSOR = 2_000;

/** The sort values in a cursor: as many, of the same types, as the list is sorted by. */
function readCursor(
  { name, cursor: types }: Pick<ListLoaders<unknown, Narrowing>, 'name' | 'cursor'>,
  cursor: string,
): SortValue[] {
  const [list, ...values] = cursor.length > MAX_CURSOR ? [] : parseCursor(cursor);
  const isOfList = list === name && values.length === types.length;
  if (isOfList && types.every((type, at) => typeof values[at] === type)) return values as SortValue[];
  throw badUserInput(
    `after must be a cursor of this list, as \`cursor\` or \`endCursor\` gives it, got ${JSON.stringify(cursor.slice(0, 80))}`,
  );
}

/** The values in a cursor; a number that is none, as JSON can spell them, is left out. */
function parseCursor(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed)
      ? parsed.filter((each) => typeof each !== 'number' || Number.isFinite(each))
      : [];
  } catch {
    return [];
  }
}
