import type { RowSource } from './row-source';

/** What a statement gives for a row: the expression that stands in it, and how a row is made of what comes back. */
export interface Projection<Row> {
  toString(): string;
  decode(stored: unknown, source: Pick<RowSource, 'held'>): Row;
}

/** An entity that the revision holds in memory: only its id is read. */
export const held = <Row>(variable: string): Projection<Row> => ({
  toString: () => `${variable}.id`,
  decode: (id, source) => {
    const row = source.held.get(id as string);
    // One that is missing was read from another revision.
    if (!row) throw new Error(`${id} must be held by the revision that is served, got nothing`);
    return row as Row;
  },
});

/** What is stored as it is wanted, or as something that a row is made of. */
export const stored = <Row>(
  expression: string,
  decode: (given: unknown) => Row = (given) => given as Row,
): Projection<Row> => ({ toString: () => expression, decode });

/** The names of the columns of a row, of whichever kind it is. */
type NameOf<Row> = Row extends unknown ? keyof Row & string : never;

/**
 * The columns of a row, as a Cypher list and back. A list costs the driver a third of a map, which repeats the name of
 * every column for every row.
 */
export class Columns<Row> implements Projection<Row> {
  private readonly names: readonly string[];
  private readonly cypher: string;
  private readonly nested: readonly (readonly [string, Columns<unknown>])[];

  /** Properties of a variable by their names; and columns that are computed, or rows inside the row. */
  constructor(
    variable: string,
    properties: readonly NameOf<Row>[],
    others: { readonly [Name in keyof Row & string]?: string | Columns<Row[Name]> } = {},
  ) {
    const more = Object.entries(others) as [string, string | Columns<unknown>][];
    this.names = [...properties, ...more.map(([name]) => name)];
    this.nested = more.filter((each): each is [string, Columns<unknown>] => each[1] instanceof Columns);
    this.cypher = `[${[...properties.map((name) => `${variable}.${name}`), ...more.map(([, of]) => of)].join(', ')}]`;
  }

  /** The expression that gives a row. */
  toString(): string {
    return this.cypher;
  }

  /** A row out of its columns. */
  decode = (stored: unknown): Row => {
    const values = stored as unknown[];
    const row: Record<string, unknown> = {};
    for (let at = 0; at < this.names.length; at += 1) row[this.names[at]!] = values[at];
    for (const [name, columns] of this.nested) row[name] = columns.decode(row[name]);
    return row as Row;
  };
}
