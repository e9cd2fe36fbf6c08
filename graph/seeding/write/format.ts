import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type ToStringOptions,
  visit,
} from 'yaml';
import { compare } from '../../model/collections';
import type { Problem } from '../problem';
import { parseSeed } from '../read/read';
import { resolveSchema, type Schema, type Schemas } from '../read/schemas';

/** How all seeds are written. */
export const LAYOUT: ToStringOptions = { lineWidth: 100, singleQuote: true, blockQuote: 'literal' };

/** Dates and the like: quoted, though YAML could do without. */
const DATE_LIKE = /^[-\d/.?~%]+$/;

/**
 * The text of a seed file in the one order and layout of all seeds. It says the same, and keeps every comment; one at an
 * odd place may settle only when it is read again, hence the rounds.
 */
export function formatSeed(
  path: string,
  text: string,
  schemas: Schemas,
  rounds = 4,
): { text: string } | { problems: Problem[] } {
  const { file, problems } = parseSeed(path, text);
  if (!file || problems.length > 0) return { problems };
  const { document, folder } = file;
  const head = takeComment(firstIn(document.contents));
  layOut(document, text);
  arrange(document.contents, schemas[folder], schemas);
  putComment(firstIn(document.contents), head);
  const formatted = document.toString(LAYOUT);
  if (formatted === text || rounds === 1) return { text: formatted };
  return formatSeed(path, formatted, schemas, rounds - 1);
}

/** Writes lists and maps as blocks, and texts without quotes where no YAML reader could take them for something else. */
function layOut(document: Document, text: string): void {
  document.setSchema('1.2', { compat: 'yaml-1.1' });
  visit(document, {
    Node(_, node) {
      delete node.spaceBefore;
      if (isCollection(node)) node.flow = node.items.length === 0;
      if (isScalar(node) && typeof node.value === 'string')
        node.type = DATE_LIKE.test(node.value) ? 'QUOTE_SINGLE' : 'PLAIN';
    },
    Pair(_, { key, value }) {
      if (isScalar(key) && (isCollection(value) || isScalar(value))) settleComments(key, value, text);
    },
  });
}

/**
 * A comment behind the key of a block goes above the key, one below it goes with the first part of the block, so that
 * sorting does not part either from what it is about.
 */
function settleComments(key: Node, value: Node, text: string): void {
  const [, end = 0] = key.range ?? [];
  const isBehind = text.slice(end, text.indexOf('\n', end)).includes('#');
  const lines = takeComment(value);
  const above = !firstIn(value) ? lines.length : isBehind ? 1 : 0;
  putComment(key, [...takeComment(key), ...lines.slice(0, above)]);
  putComment(firstIn(value), lines.slice(above));
}

/** What a comment at the beginning of a block is written before. */
function firstIn(node: unknown): Node | undefined {
  const first: unknown = isMap(node) ? node.items[0]?.key : isSeq(node) ? node.items[0] : undefined;
  return isScalar(first) || isCollection(first) ? first : undefined;
}

function takeComment(node: Node | undefined): string[] {
  const lines = node?.commentBefore?.split('\n') ?? [];
  delete node?.commentBefore;
  return lines;
}

/** Puts a comment before a node, above the one that it has. */
function putComment(node: Node | undefined, lines: string[]): void {
  if (node && lines.length > 0) node.commentBefore = [...lines, ...takeComment(node)].join('\n');
}

/** Puts keys in the order of the schema, then those that it does not name, and sorts the lists that it marks `anyOrder`. */
function arrange(node: unknown, given: Schema | undefined, schemas: Schemas): void {
  const schema = resolveSchema(given, schemas);
  if (isMap(node)) {
    const known = Object.keys(schema.properties ?? {});
    const placeOf = (key: unknown) => (known.includes(textOf(key)) ? known.indexOf(textOf(key)) : Infinity);
    node.items.sort((a, b) => placeOf(a.key) - placeOf(b.key) || 0);
    for (const { key, value } of node.items) arrange(value, schema.properties?.[textOf(key)], schemas);
  }
  if (isSeq(node)) {
    for (const item of node.items as Node[]) {
      arrange(item, schema.items, schemas);
      putComment(item, [...takeComment(item), ...takeComment(firstIn(item))]);
    }
    if (schema.anyOrder) node.items.sort((a, b) => compare(textOf(a), textOf(b)));
  }
}

/** What an item is sorted by: its id, or the id that it is. */
const textOf = (node: unknown) =>
  String(isMap(node) ? node.get('id') : isScalar(node) ? node.value : undefined);
