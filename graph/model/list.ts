import { Loader, type LoaderOf } from './loader';
import type { MaybePromise } from './maybe-promise';
import type { Projection } from './projection';
import type { Given, RowSource } from './row-source';
import type { EntityType } from './shape';

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

/** A list that can be paged and counted: its name, which its cursors carry, and its constant statements. */
export interface List<Row, Narrowed extends Narrowing> {
  name: string;
  cursor: CursorTypes;
  row: Projection<Row>;
  all: EntityType | undefined;
  facets: EntityType | undefined;
  ways: readonly Way[];
  /** Never set: ties the list to the type of what narrows it. */
  types?: Narrowed;
}

/** A way to find the rows of a list. */
export interface Way {
  /** What must narrow the list for this way; null where nothing needs to. */
  from: string | null;
  page: string;
  /** Absent where nothing narrows the list: how many rows it has is known. */
  count: string | undefined;
  /** Gives the ids of all rows; absent where the list has no facets. */
  ids: string | undefined;
}

interface ListDefinition<Row, Narrowed extends Narrowing> {
  name: string;
  /** What is matched; `key` holds what narrows the list. */
  match: string;
  /** What is matched instead where something narrows the list to little: then only that is looked at. The first that is given counts. */
  from?: { readonly [Name in keyof Narrowed & string]?: string };
  /** What narrows it beside. */
  where?: string;
  /** Whether `match` may find a row more than once. */
  distinct?: boolean;
  row: Projection<Row>;
  /** The type whose entities the list holds where nothing narrows it: how many there are is known. */
  all?: EntityType;
  /** The type of its rows, where they are counted by what is observed of them. */
  facets?: EntityType;
  /** What the rows are sorted by; texts, but where they are numbers. The last one is unique. */
  sort: { by: string; descending?: boolean; isNumber?: boolean }[];
}

/** Makes the statements of a list. `$keys` holds one key for each page, so that one statement serves many parents. */
export function defineList<Row, Narrowed extends Narrowing = Record<string, never>>(
  definition: ListDefinition<Row, Narrowed>,
): List<Row, Narrowed> {
  const { name, match, from = {}, where, distinct = false, row, all, facets, sort } = definition;
  const [variable] = sort.at(-1)!.by.split('.');
  const order = sort.map(({ by, descending }) => (descending ? `${by} DESC` : by)).join(', ');
  const cursor = `[${sort.map(({ by }) => by).join(', ')}]`;
  const perKey = (found: string, conditions: (string | undefined)[], isTwice: boolean, result: string) => {
    const given = conditions.filter((each) => each !== undefined).map((each) => `(${each})`);
    return /* cypher */ `
    UNWIND range(0, size($keys) - 1) AS at
    WITH at, $keys[at].narrowed AS key, $keys[at].after AS after
    CALL (key, after) {
      ${found}
      ${given.length > 0 ? `WHERE ${given.join('\n        AND ')}` : ''}
      ${isTwice ? `WITH DISTINCT ${variable}` : ''}
      ${result}
    }
    RETURN at, given`;
  };
  const wayBy = (by: string | null, found: string, isTwice: boolean): Way => ({
    from: by,
    page: perKey(
      found,
      [isAfter(sort), where],
      isTwice,
      /* cypher */ `WITH *
      ORDER BY ${order}
      LIMIT toInteger($limit)
      RETURN collect([${cursor}, ${row}]) AS given`,
    ),
    count: all && !where ? undefined : perKey(found, [where], isTwice, 'RETURN count(*) AS given'),
    ids: facets && perKey(found, [where], isTwice, `RETURN collect(${variable}.id) AS given`),
  });
  return {
    name,
    cursor: sort.map(({ isNumber }) => (isNumber ? 'number' : 'string')),
    row,
    all,
    facets,
    ways: [
      ...Object.entries(from as Record<string, string>).map(([by, found]) => wayBy(by, found, true)),
      wayBy(null, match, distinct),
    ],
  };
}

/**
 * Keyset condition: the sort values of a row come after those in `after`, compared one by one. Of ids alone it is a range,
 * which their index gives in order, so that a page reads no more than it returns.
 */
function isAfter(sort: ListDefinition<unknown, Narrowing>['sort']): string {
  const [{ by, descending, isNumber } = { by: '' }, ...others] = sort;
  if (others.length === 0 && !descending && !isNumber) return `${by} > coalesce(after[0], '')`;
  const alternatives = sort.map(({ by, descending }, at) => {
    const ties = sort.slice(0, at).map((tie, tieAt) => `${tie.by} = after[${tieAt}]`);
    return [...ties, `${by} ${descending ? '<' : '>'} after[${at}]`].join(' AND ');
  });
  return `after IS NULL OR ${alternatives.join(' OR ')}`;
}

/** The loaders of one list: pages, and counts for when they are asked for. */
export interface ListLoaders<Row, Narrowed extends Narrowing> {
  name: string;
  cursor: CursorTypes;
  page: { load(key: PageKey<Narrowed>): MaybePromise<Page<Row>> };
  count: { load(narrowed: Narrowed): MaybePromise<number> };
  /** What its rows are counted by, the type and the ids of all of them; absent where they are not. */
  facets?: { type: EntityType; ids: { load(narrowed: Narrowed): MaybePromise<string[]> } } | undefined;
}

/** Gives pages and counts of a list. */
export const list =
  <Row, Narrowed extends Narrowing>(of: List<Row, Narrowed>): LoaderOf<ListLoaders<Row, Narrowed>> =>
  (source) => {
    const ways = of.ways.map((way) => ({
      from: way.from,
      page: new PageLoader<Row, Narrowed>(source, way.page, of.row),
      count: new WholeLoader<Narrowed, number>(source, way.count ?? '', 0),
      ids: new WholeLoader<Narrowed, string[]>(source, way.ids ?? '', []),
    }));
    const wayFor = (narrowed: Narrowed) => ways.find(({ from }) => from === null || narrowed[from] !== null)!;
    const isWhole = (narrowed: Narrowed) => Object.values(narrowed).every((value) => value === null);
    return {
      name: of.name,
      cursor: of.cursor,
      page: { load: (key) => wayFor(key.narrowed).page.load(key) },
      count: {
        load: (narrowed) =>
          of.all && isWhole(narrowed) ? (source.counts[of.all] ?? 0) : wayFor(narrowed).count.load(narrowed),
      },
      facets: of.facets && {
        type: of.facets,
        ids: { load: (narrowed) => wayFor(narrowed).ids.load(narrowed) },
      },
    };
  };

class PageLoader<Row, Narrowed extends Narrowing> extends Loader<PageKey<Narrowed>, Page<Row>> {
  constructor(
    source: RowSource,
    statement: string,
    private readonly row: Projection<Row>,
  ) {
    super(source, statement);
  }

  protected textOf({ first, after, narrowed }: PageKey<Narrowed>): string {
    return JSON.stringify([first, after, narrowed]);
  }

  protected override sizeOf({ edges }: Page<Row>): number {
    return edges.length;
  }

  protected async fetch(keys: readonly PageKey<Narrowed>[], statement: string): Promise<Given<Page<Row>>> {
    const limit = Math.max(...keys.map(({ first }) => first)) + 1;
    const { rows, isOfRevision } = await this.source.send<{ at: number; given: [SortValue[], unknown][] }>(
      statement,
      { keys, limit },
    );
    const found = new Map(rows.map(({ at, given }) => [at, given]));
    const pages = keys.map(({ first }, at): Page<Row> => {
      const given = found.get(at) ?? [];
      const edges = given
        .slice(0, first)
        .map(([cursor, stored]) => ({ cursor, row: this.row.decode(stored, this.source) }));
      return { edges, hasNextPage: given.length > first };
    });
    return { rows: pages, isOfRevision };
  }
}

/** What a statement gives of whole lists: how many rows they have, or all their ids. */
class WholeLoader<Narrowed extends Narrowing, Value extends number | string[]> extends Loader<
  Narrowed,
  Value
> {
  constructor(
    source: RowSource,
    statement: string,
    private readonly nothing: Value,
  ) {
    super(source, statement);
  }

  protected textOf(narrowed: Narrowed): string {
    return JSON.stringify(narrowed);
  }

  protected override sizeOf(value: Value): number {
    return Array.isArray(value) ? value.length : 1;
  }

  protected async fetch(narrowings: readonly Narrowed[], statement: string): Promise<Given<Value>> {
    const keys = narrowings.map((narrowed) => ({ narrowed, after: null }));
    const { rows, isOfRevision } = await this.source.send<{ at: number; given: Value }>(statement, { keys });
    const found = new Map(rows.map(({ at, given }) => [at, given]));
    return { rows: keys.map((_, at) => found.get(at) ?? this.nothing), isOfRevision };
  }
}
