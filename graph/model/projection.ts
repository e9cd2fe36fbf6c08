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

/** Columns that are there together or not at all: where the first is absent, the others are not looked for. */
export interface Together<Row> {
  columns: readonly NameOf<Row>[];
}

/** Says that columns are there together or not at all. */
export const together = <Row>(...columns: NameOf<Row>[]): Together<Row> => ({ columns });

/**
 * The columns of a row, as a Cypher list and back. A list costs the driver a third of a map, which repeats the name of
 * every column for every row.
 */
export class Columns<Row> implements Projection<Row> {
  private readonly names: readonly string[];
  private readonly cypher: string;
  private readonly nested: readonly (readonly [string, Columns<unknown>])[];
  private readonly groups: readonly (readonly string[])[];

  /** Properties of a variable by their names; and columns that are computed, or rows inside the row. */
  constructor(
    variable: string,
    properties: readonly (NameOf<Row> | Together<Row>)[],
    others: { readonly [Name in keyof Row & string]?: string | Columns<Row[Name]> } = {},
  ) {
    const more = Object.entries(others) as [string, string | Columns<unknown>][];
    const own = properties.filter((each) => typeof each === 'string');
    this.groups = properties.filter((each) => typeof each !== 'string').map(({ columns }) => columns);
    this.names = [...own, ...more.map(([name]) => name)];
    this.nested = more.filter((each): each is [string, Columns<unknown>] => each[1] instanceof Columns);
    const listOf = (names: readonly string[]) => names.map((name) => `${variable}.${name}`).join(', ');
    const groups = this.groups.map(
      (names) => `CASE WHEN ${variable}.${names[0]} IS NULL THEN null ELSE [${listOf(names)}] END`,
    );
    const computed = more.map(([, of]) => String(of));
    this.cypher = `[${[listOf(own), ...computed, ...groups].filter((part) => part !== '').join(', ')}]`;
  }

  /** The expression that gives a row. */
  toString(): string {
    return this.cypher;
  }

  /** A row out of its columns. */
  decode = (stored: unknown): Row => {
    const values = stored as unknown[];
    const row: Record<string, unknown> = {};
    const { names, groups } = this;
    for (let at = 0; at < names.length; at += 1) row[names[at]!] = values[at];
    for (let at = 0; at < groups.length; at += 1) {
      const given = values[names.length + at] as unknown[] | null;
      const group = groups[at]!;
      for (let within = 0; within < group.length; within += 1)
        row[group[within]!] = given === null ? null : given[within];
    }
    for (const [name, columns] of this.nested) row[name] = columns.decode(row[name]);
    return row as Row;
  };
}
