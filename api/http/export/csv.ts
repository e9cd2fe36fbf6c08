import { type Options, stringify } from 'csv-stringify/sync';
import { Refused } from '../errors';
import { cellOf, type Path } from './table';

export const CSV = 'text/csv';

/** How a table is written, by the parameters of an address; the first value of each is what it is without. */
const CHOICES = {
  separator: ['comma', 'semicolon', 'tab'],
  decimal: ['point', 'comma'],
  bom: ['false', 'true'],
} as const;

export type CsvOptions = { [Choice in keyof typeof CHOICES]: (typeof CHOICES)[Choice][number] };

const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' };

/** Reads from an address how a table is to be written. Refuses what cannot be, all problems at once. */
export function csvOptionsIn(url: string): CsvOptions {
  const given = new URL(url, 'http://localhost').searchParams;
  const problems: string[] = [];
  const chosen = Object.entries(CHOICES).map(([name, values]) => {
    const value = given.get(name) || values[0];
    if (!(values as readonly string[]).includes(value))
      problems.push(`${name} must be one of ${values.join(', ')}, got ${JSON.stringify(value.slice(0, 80))}`);
    return [name, value];
  });
  if (problems.length > 0) throw new Refused(400, `${problems.join('; ')}.`);
  return Object.fromEntries(chosen) as CsvOptions;
}

/** Tells tables apart by how they are written. */
export const keyOfOptions = ({ separator, decimal, bom }: CsvOptions) => `${separator}-${decimal}-${bom}`;

/** What columns are called in the first line. */
export const namesOf = (columns: readonly Path[]): string[] => columns.map((path) => path.join('.'));

/** A text that is only a number: no formula, whatever it begins with. */
const NUMBER = /^-\d+(\.\d+)?$/;

/** Writes tables after RFC 4180. A text that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvWriter(columns: readonly Path[], { separator, decimal, bom }: CsvOptions) {
  const options: Options = {
    delimiter: DELIMITERS[separator],
    record_delimiter: 'windows',
    escape_formulas: true,
    // It looks for its own ends of lines only.
    quoted_match: /[\r\n]/,
    cast: {
      boolean: String,
      number: (value) => (decimal === 'comma' ? String(value).replace('.', ',') : String(value)),
      string: (value) => (NUMBER.test(value) ? { value, escape_formulas: false } : value),
    },
  };
  return {
    /** The names of the columns; a byte order mark before them tells spreadsheets that this is UTF-8. */
    head: () => stringify([namesOf(columns)], { ...options, bom: bom === 'true' }),
    rows: (rows: readonly unknown[]) =>
      stringify(
        rows.map((row) => columns.map((column) => cellOf(row, column))),
        options,
      ),
  };
}
