import { createScanner, findNodeAtLocation, type Node, parseTree, SyntaxKind } from 'jsonc-parser';
import { shown } from '../../../../graph/bibliography/plain-text';
import type { Path } from '../../../../graph/seeding/read/read';

/** A part of a JSON text. */
export interface Slice {
  /** Its key, where it stands in an object. */
  key: string | undefined;
  start: number;
  end: number;
  /** How many lists and objects lie inside each other in it. */
  depth: number;
}

/** What stands in the list or object that begins at an offset of a sound JSON text, however deep that is. */
export function slicesIn(text: string, offset = 0): Slice[] {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  const isObject = scanner.scan() === SyntaxKind.OpenBraceToken;
  const slices: Slice[] = [];
  let slice: Slice = { key: undefined, start: -1, end: -1, depth: 0 };
  for (let depth = 0; ; ) {
    const token = scanner.scan();
    const isClosing = token === SyntaxKind.CloseBraceToken || token === SyntaxKind.CloseBracketToken;
    if (depth === 0 && (isClosing || token === SyntaxKind.CommaToken || token === SyntaxKind.EOF)) {
      if (slice.start >= 0) slices.push(slice);
      slice = { key: undefined, start: -1, end: -1, depth: 0 };
      if (token !== SyntaxKind.CommaToken) return slices;
      continue;
    }
    if (depth === 0 && token === SyntaxKind.ColonToken) continue;
    if (depth === 0 && isObject && slice.key === undefined) {
      slice.key = scanner.getTokenValue();
      continue;
    }
    if (slice.start < 0) slice.start = scanner.getTokenOffset();
    if (token === SyntaxKind.OpenBraceToken || token === SyntaxKind.OpenBracketToken) depth += 1;
    if (isClosing) depth -= 1;
    slice.depth = Math.max(slice.depth, depth);
    slice.end = scanner.getTokenOffset() + scanner.getTokenLength();
  }
}

/** Something about a place in a JSON text: its offset, and what is to be said. */
export interface Oddity {
  offset: number;
  message: string;
  /** Whether what is meant there can still be told. */
  isClear: boolean;
}

/** A JSON value that is not deep, with the places of its parts. */
export interface PlacedValue {
  value: unknown;
  /** Keys that stand twice, and numbers that would be kept as others. */
  oddities: Oddity[];
  /** The offset of the value at a path, or of the nearest value around it. */
  offsetOf(path: Path): number;
}

export function placedValue(text: string): PlacedValue {
  const root = parseTree(text)!;
  return {
    value: JSON.parse(text),
    oddities: [...oddities(root, text)],
    offsetOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const node = findNodeAtLocation(root, path.slice(0, length));
        if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
      }
      return root.offset;
    },
  };
}

function* oddities(node: Node, text: string): Generator<Oddity> {
  if (node.type === 'number') yield* oddNumber(node, text);
  if (node.type === 'object') yield* oddKeys(node, text);
  for (const child of node.children ?? []) yield* oddities(child, text);
}

function* oddKeys({ children = [] }: Node, text: string): Generator<Oddity> {
  const first = new Map<string, string>();
  for (const { children: [key, value] = [], offset } of children) {
    if (!key || !value) continue;
    const name = key.value as string;
    const written = text.slice(value.offset, value.offset + value.length);
    const before = first.get(name);
    if (before === undefined) first.set(name, written);
    else if (before === written)
      yield { offset, message: `${shown(name)} stands twice, both times the same`, isClear: true };
    else
      yield {
        offset,
        message: `${shown(name)} stands twice, as ${abridged(before)} and as ${abridged(written)}; keep one`,
        isClear: false,
      };
  }
}

/** More digits than these are rounded away. */
const MOST_DIGITS = 17;

/** A number that JavaScript, and so every file that is written from here, would hold as another one. */
function* oddNumber({ value, offset, length }: Node, text: string): Generator<Oddity> {
  const written = text.slice(offset, offset + length);
  const [digits = ''] = written.split(/e/i);
  const isWhole = digits === written && !digits.includes('.');
  const isKept =
    Number.isFinite(value) &&
    (!isWhole || Number.isSafeInteger(value)) &&
    (value !== 0 || !/[1-9]/.test(digits)) &&
    digits.replaceAll(/\D/g, '').replace(/^0+/, '').length <= MOST_DIGITS;
  if (!isKept)
    yield {
      offset,
      message: `a number must be one that can be kept exactly, got ${abridged(written)}; put it in quotes`,
      isClear: false,
    };
}

/** A piece of JSON as a message shows it. */
function abridged(json: string): string {
  if (json.startsWith('"')) return shown(JSON.parse(json));
  return /^[[{]/.test(json) ? 'a list or object' : json.slice(0, 40);
}
