import { LRUCache } from 'lru-cache';

/** How many rows of a revision are kept unless told otherwise: all of a graph some times as large as the seeds. */
export const ROWS_KEPT = 100_000;

/**
 * What statements gave of one revision, by statement and key, so that none is sent twice. Holds a number of rows at most;
 * those used longest ago go first.
 */
export class KeptRows {
  private readonly kept: LRUCache<string, { value: unknown }> | undefined;
  private readonly numbers = new Map<string, number>();

  constructor(most: number) {
    if (most > 0) this.kept = new LRUCache({ maxSize: most });
  }

  /** What a statement gave for a key; undefined where that is not known. */
  get<Value>(statement: string, key: string): Value | undefined {
    return this.kept?.get(this.placeOf(statement, key))?.value as Value | undefined;
  }

  /** Keeps what a statement gave for a key: so many rows; none take as much as one. */
  set(statement: string, key: string, value: unknown, rows: number): void {
    this.kept?.set(this.placeOf(statement, key), { value }, { size: Math.max(1, rows) });
  }

  /** Short, since texts of statements are long and looked up for each row. */
  private placeOf(statement: string, key: string): string {
    const number = this.numbers.get(statement) ?? this.numbers.size;
    if (number === this.numbers.size) this.numbers.set(statement, number);
    return `${number}:${key}`;
  }
}
