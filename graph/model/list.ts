import DataLoader from 'dataloader';
import { stringify as canonical } from 'safe-stable-stringify';
import type { Read } from '../database/connection';

/** The largest page that may be asked for. */
export const MAX_PAGE = 100;

export type SortValue = string | number;

/** What narrows a list: the id of its parent, the values of its filter. Null means not narrowed. */
export type Narrowing = Record<string, string | string[] | null>;

/** Which page of a list: how many rows, after which sort values, narrowed how. */
export interface PageKey<Narrowed extends Narrowing> {
  first: number;
  after: SortValue[] | null;
  narrowed: Narrowed;
}

/** One page; each edge carries the sort values that the next page can start after. */
export interface Page<Row> {
  edges: { cursor: SortValue[]; row: Row }[];
  hasNextPage: boolean;
}

/** The types of the sort values in the cursors of a list. */
export type CursorTypes = ('string' | 'number')[];

/** A list that can be paged and counted: its name, which its cursors carry, and its two constant statements. */
export interface List<Row, Narrowed extends Narrowing, Stored = Row> {
  name: string;
  page: string;
  count: string;
  cursor: CursorTypes;
  decode: (stored: Stored) => Row;
  /** Never set: ties the list to the type of its rows and of what narrows it. */
  types?: [Row, Narrowed];
}

interface ListDefinition<Row, Stored> {
  name: string;
  /** MATCH and WHERE, in which `key` holds what narrows the list. */
  match: string;
  /** The projection of one row. */
  row: string;
  /** Makes a row of what is stored otherwise. */
  decode?: (stored: Stored) => Row;
  /** What the rows are sorted by; texts, but where they are numbers. The last one is unique. */
  sort: { by: string; descending?: boolean; isNumber?: boolean }[];
}

/** Makes the statements of a list. `$keys` holds one key for each page, so that one statement serves many parents. */
export function defineList<Row, Narrowed extends Narrowing = Record<string, never>, Stored = Row>(
  definition: ListDefinition<Row, Stored>,
): List<Row, Narrowed, Stored> {
  const { name, match, row, sort, decode = (stored: Stored) => stored as unknown as Row } = definition;
  const order = sort.map(({ by, descending }) => (descending ? `${by} DESC` : by)).join(', ');
  const perKey = (body: string, result: string) => /* cypher */ `
    UNWIND range(0, size($keys) - 1) AS at
    WITH at, $keys[at].narrowed AS key, $keys[at].after AS after
    CALL (key, after) {
      ${match}
      ${body}
    }
    RETURN at, ${result}`;
  return {
    name,
    cursor: sort.map(({ isNumber }) => (isNumber ? 'number' : 'string')),
    decode,
    page: perKey(
      /* cypher */ `WITH *
      WHERE after IS NULL OR ${isAfter(sort)}
      WITH *
      ORDER BY ${order}
      LIMIT toInteger($limit)
      RETURN collect({cursor: [${sort.map(({ by }) => by).join(', ')}], row: ${row}}) AS edges`,
      'edges',
    ),
    count: perKey('RETURN count(*) AS count', 'count'),
  };
}

/** Keyset condition: the sort values of a row come after those in `after`, compared one by one. */
function isAfter(sort: ListDefinition<unknown, unknown>['sort']): string {
  const alternatives = sort.map(({ by, descending }, at) => {
    const ties = sort.slice(0, at).map((tie, tieAt) => `${tie.by} = after[${tieAt}]`);
    return [...ties, `${by} ${descending ? '<' : '>'} after[${at}]`].join(' AND ');
  });
  return `(${alternatives.join(' OR ')})`;
}

/** The loaders of one list: pages, and counts for when they are asked for. */
export interface ListLoaders<Row, Narrowed extends Narrowing> {
  name: string;
  cursor: CursorTypes;
  page: DataLoader<PageKey<Narrowed>, Page<Row>, string>;
  count: DataLoader<Narrowed, number, string>;
}

export function createListLoaders<Row, Narrowed extends Narrowing, Stored>(
  read: Read,
  list: List<Row, Narrowed, Stored>,
): ListLoaders<Row, Narrowed> {
  const page = async (keys: readonly PageKey<Narrowed>[]) => {
    const limit = Math.max(...keys.map(({ first }) => first)) + 1;
    const found = await read<{ at: number; edges: Page<Stored>['edges'] }>(list.page, { keys, limit });
    const edges = new Map(found.map((each) => [each.at, each.edges]));
    return keys.map(({ first }, at): Page<Row> => {
      const all = edges.get(at) ?? [];
      const shown = all.slice(0, first).map(({ cursor, row }) => ({ cursor, row: list.decode(row) }));
      return { edges: shown, hasNextPage: all.length > first };
    });
  };
  const count = async (keys: readonly Narrowed[]) => {
    const narrowings = keys.map((narrowed) => ({ narrowed, after: null }));
    const found = await read<{ at: number; count: number }>(list.count, { keys: narrowings });
    const counts = new Map(found.map((each) => [each.at, each.count]));
    return keys.map((_, at) => counts.get(at) ?? 0);
  };
  return {
    name: list.name,
    cursor: list.cursor,
    page: new DataLoader(page, { cacheKeyFn: canonical }),
    count: new DataLoader(count, { cacheKeyFn: canonical }),
  };
}
