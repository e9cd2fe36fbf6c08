import { type ParseError, parse as parseLeniently } from 'jsonc-parser';
import { LineCounter } from 'yaml';
import type { CslItem } from '../../../../graph/bibliography/csl';
import { shown } from '../../../../graph/bibliography/plain-text';
import { SeedProblems } from '../../../../graph/seeding/problem';
import type { Path } from '../../../../graph/seeding/read/read';
import { readText } from '../../../../graph/seeding/read/text';
import { placedValue, type Slice, slicesIn } from './csl-json';

/** Something to say about an item, with its line. */
export interface Remark {
  line: number;
  message: string;
}

/** One item of a CSL-JSON file, with where it stands. */
export interface CslEntry {
  /** Position in the file, from 0. */
  at: number;
  line: number;
  item: CslItem;
  /** Why it cannot be taken in. */
  faults: Remark[];
  warnings: Remark[];
  /** Line of the value at a path inside it. */
  lineOf(path: Path): number;
}

/** As much as a library of some thousand items with their abstracts takes. */
const MOST_BYTES = 20_000_000;
/** The deepest item that is read; CSL needs five levels. */
const DEEPEST = 50;
/** The largest item, in signs of JSON. */
const LARGEST = 300_000;

/** What the items stand under, in files that hold more than a list: of a reference manager, of Pandoc, of a word processor. */
const LISTS = ['items', 'references', 'citationItems'];

/** The items of a CSL-JSON file. Throws SeedProblems where it is no such file at all. */
export async function readCslFile(file: string): Promise<CslEntry[]> {
  const text = await readText(file, MOST_BYTES);
  const refuse = (message: string, line = 1) => new SeedProblems([{ file, line, message }]);
  const lineAt = lineCounter(text);
  const value = parseJson(text, (message, offset) => refuse(message, lineAt(offset)));
  if (value === null || typeof value !== 'object')
    throw refuse(`a CSL file must be a list of items or one item, got ${shown(value)}`);
  const slices = slicesOfItems(text, value, refuse);
  if (slices.length === 0) throw refuse('a CSL file must hold at least one item, got none');
  return slices.map((slice, at) => readEntry(text, slice, at, lineAt));
}

function parseJson(text: string, refuse: (message: string, offset: number) => Error): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = (error as Error).message.replaceAll(/\s+/g, ' ').replace(/^(.{120}).*$/, '$1…');
    throw refuse(`a CSL file must be JSON, got: ${printable(message)}`, offsetOfError(text, message));
  }
}

/** What the platform quotes of a file may be anything. */
const printable = (message: string) => message.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\u{fffd}');

/** Not every message of the platform gives the position; a parser that goes on after an error finds the others. */
function offsetOfError(text: string, message: string): number {
  const [, position] = /position (\d+)/.exec(message) ?? [];
  if (position !== undefined) return Number(position);
  if (/end of JSON/.test(message)) return text.trimEnd().length;
  const errors: ParseError[] = [];
  try {
    parseLeniently(text, errors, { disallowComments: true });
  } catch {
    return 0; // Too deep for it.
  }
  return errors[0]?.offset ?? 0;
}

/** Where the items of a file stand. */
function slicesOfItems(
  text: string,
  value: object,
  refuse: (message: string, line?: number) => Error,
): Slice[] {
  if (Array.isArray(value)) return slicesIn(text, text.indexOf('['));
  const start = text.indexOf('{');
  const list = LISTS.find((key) => Array.isArray((value as CslItem)[key]) && !('type' in value));
  if (list === undefined) {
    const depth = slicesIn(text, start).reduce((deepest, slice) => Math.max(deepest, slice.depth + 1), 1);
    return [{ key: undefined, start, end: text.trimEnd().length, depth }];
  }
  const lists = slicesIn(text, start).filter(({ key }) => key === list);
  if (lists.length > 1)
    throw refuse(`a CSL file must have one list of ${list}, got ${lists.length}; put them into one`);
  return slicesIn(text, lists[0]!.start);
}

function readEntry(text: string, slice: Slice, at: number, lineAt: (offset: number) => number): CslEntry {
  const line = lineAt(slice.start);
  const unread = (message: string, item: CslItem = {}): CslEntry => ({
    at,
    line,
    item,
    faults: [{ line, message }],
    warnings: [],
    lineOf: () => line,
  });
  const json = text.slice(slice.start, slice.end);
  if (!json.startsWith('{'))
    return unread(
      `an item must be an object, got ${json.startsWith('[') ? 'a list' : shown(JSON.parse(json))}`,
    );
  const beginning = { id: idOf(text, slice) };
  if (slice.depth > DEEPEST)
    return unread(
      `an item must be at most ${DEEPEST} levels deep, got ${slice.depth}; leave out what is deeper`,
      beginning,
    );
  if (json.length > LARGEST)
    return unread(
      `an item must be at most ${LARGEST} characters, got ${json.length}; shorten its longest text`,
      beginning,
    );
  const { value, oddities, offsetOf } = placedValue(json);
  const cited = (value as CslItem).itemData;
  const isCited =
    typeof cited === 'object' && cited !== null && !Array.isArray(cited) && !('type' in (value as CslItem));
  const told = oddities.map(({ offset, message, isClear }) => ({
    line: lineAt(slice.start + offset),
    message,
    isClear,
  }));
  return {
    at,
    line,
    item: (isCited ? cited : value) as CslItem,
    faults: told.filter(({ isClear }) => !isClear),
    warnings: told.filter(({ isClear }) => isClear),
    lineOf: (path) => lineAt(slice.start + offsetOf(isCited ? ['itemData', ...path] : path)),
  };
}

/** The id of an item that is not read whole. */
function idOf(text: string, { start }: Slice): unknown {
  const id = slicesIn(text, start).find(({ key }) => key === 'id');
  return id && id.depth === 0 ? JSON.parse(text.slice(id.start, id.end)) : undefined;
}

/** The line of each offset of a text. */
function lineCounter(text: string): (offset: number) => number {
  const lines = new LineCounter();
  for (let end = -1; end >= 0 || lines.lineStarts.length === 0; end = text.indexOf('\n', end + 1))
    lines.addNewLine(end + 1);
  return (offset) => Math.max(lines.linePos(offset).line, 1);
}
