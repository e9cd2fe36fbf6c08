import DataLoader from 'dataloader';
import type { Read } from '../database/connection';

/** Gives each id its row, or null where the graph has none. The statement takes `$ids` and returns `key`, `row`. */
export function createOneLoader<Row>(read: Read, statement: string): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) =>
    oneByKey(ids, await read<{ key: string; row: Row }>(statement, { ids })),
  );
}

/**
 * Gives each id its rows in the order of the graph. The statement takes `$ids` and returns `key`, `rows`; `decode` makes
 * rows of what is stored otherwise.
 */
export class ManyLoader<Row, Stored = Row> extends DataLoader<string, Row[]> {
  constructor(
    read: Read,
    readonly statement: string,
    decode: (stored: Stored) => Row = (stored) => stored as unknown as Row,
  ) {
    super(async (ids) => {
      const found = manyByKey(ids, await read<{ key: string; rows: Stored[] }>(statement, { ids }));
      return found.map((rows) => rows.map(decode));
    });
  }
}

/** The row of each key, in the order of the keys; null where there is none. */
export function oneByKey<Row>(keys: readonly string[], found: { key: string; row: Row }[]): (Row | null)[] {
  const rows = new Map(found.map(({ key, row }) => [key, row]));
  return keys.map((key) => rows.get(key) ?? null);
}

/** The rows of each key, in the order of the keys and, within a key, in the order they came in. */
export function manyByKey<Row>(keys: readonly string[], found: { key: string; rows: Row[] }[]): Row[][] {
  const rows = new Map(found.map((each) => [each.key, each.rows]));
  return keys.map((key) => rows.get(key) ?? []);
}
