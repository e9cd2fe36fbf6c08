import DataLoader from 'dataloader';
import type { MaybePromise } from './maybe-promise';
import type { Projection } from './projection';
import type { Given, HeldEntity, RowSource } from './row-source';
import type { EntityType } from './shape';

/**
 * Loads what one statement gives for keys: at once what the revision gave before, the rest with one statement for all keys
 * of a level.
 */
export abstract class Loader<Key, Value> {
  private batch: DataLoader<Key, Value, string> | undefined;

  constructor(
    protected readonly source: RowSource,
    private readonly statement: string,
  ) {}

  /** The key as a text, the same for equal keys. */
  protected abstract textOf(key: Key): string;

  /** How many rows a value holds. */
  protected sizeOf(_: Value): number {
    return 1;
  }

  /** Reads the values of keys, in their order. */
  protected abstract fetch(keys: readonly Key[], statement: string): Promise<Given<Value>>;

  load(key: Key): MaybePromise<Value> {
    const kept = this.source.kept.get<Value>(this.statement, this.textOf(key));
    if (kept !== undefined) return kept;
    this.batch ??= new DataLoader((keys: readonly Key[]) => this.read(keys), {
      cacheKeyFn: (each) => this.textOf(each),
    });
    return this.batch.load(key);
  }

  private async read(keys: readonly Key[]): Promise<Value[]> {
    const { rows, isOfRevision } = await this.fetch(keys, this.statement);
    if (isOfRevision)
      keys.forEach((key, at) => {
        const value = rows[at]!;
        this.source.kept.set(this.statement, this.textOf(key), value, this.sizeOf(value));
      });
    return rows;
  }
}

/** Makes a loader for one request, when it is first asked for. */
export type LoaderOf<Made> = (source: RowSource) => Made;

class OneLoader<Row> extends Loader<string, Row | null> {
  constructor(
    source: RowSource,
    statement: string,
    private readonly row: Projection<Row>,
  ) {
    super(source, statement);
  }

  protected textOf(id: string): string {
    return id;
  }

  protected async fetch(ids: readonly string[], statement: string): Promise<Given<Row | null>> {
    const { rows, isOfRevision } = await this.source.send<{ key: string; row: unknown }>(statement, { ids });
    const found = new Map(rows.map(({ key, row }) => [key, this.row.decode(row, this.source)]));
    return { rows: ids.map((id) => found.get(id) ?? null), isOfRevision };
  }
}

/** Gives each id its row, or null where the graph has none. The statement takes `$ids` and returns `key`, `row`. */
export const one =
  <Row>(statement: string, row: Projection<Row>): LoaderOf<OneLoader<Row>> =>
  (source) =>
    new OneLoader(source, statement, row);

export class ManyLoader<Row> extends Loader<string, Row[]> {
  constructor(
    source: RowSource,
    statement: string,
    private readonly row: Projection<Row>,
  ) {
    super(source, statement);
  }

  protected textOf(id: string): string {
    return id;
  }

  protected async fetch(ids: readonly string[], statement: string): Promise<Given<Row[]>> {
    const { rows, isOfRevision } = await this.source.send<{ key: string; rows: unknown[] }>(statement, {
      ids,
    });
    const found = new Map(
      rows.map(({ key, rows: stored }) => [key, stored.map((each) => this.row.decode(each, this.source))]),
    );
    return { rows: ids.map((id) => found.get(id) ?? []), isOfRevision };
  }

  protected override sizeOf({ length }: Row[]): number {
    return length;
  }
}

/** Gives each id its rows in the order of the graph. The statement takes `$ids` and returns `key`, `rows`. */
export const many =
  <Row>(statement: string, row: Projection<Row>): LoaderOf<ManyLoader<Row>> =>
  (source) =>
    new ManyLoader(source, statement, row);

/** Gives each id the entity of some types that the revision holds in memory, or null. Sends nothing. */
export const heldOf =
  <Row extends HeldEntity>(...types: EntityType[]): LoaderOf<{ load(id: string): Row | null }> =>
  ({ held }) => ({
    load: (id) => {
      const found = held.get(id);
      return found && types.includes(found.type) ? (found as Row) : null;
    },
  });

/** What gives a row by its id. */
export interface ById<Row> {
  load(id: string): MaybePromise<Row | null>;
}
