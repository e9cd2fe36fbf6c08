import { type Document, parseDocument, stringify, visit, type YAMLParseError } from 'yaml';
import { nameOfSign, withoutLookAlikes } from './look-alikes';
import { unseenIn } from './unseen';
import { abridge } from './visible';

/** What is wrong at a place in a text, as *X must be Y, got Z*, and with the mended line where that is known. */
export interface SyntaxProblem {
  offset: number;
  message: string;
}

/**
 * What keeps a text from being YAML, in words for somebody who only writes seeds. Behind the first break the parser does
 * not know where it is, so that of breaks only the first counts; a key that stands twice breaks nothing.
 */
export function syntaxProblems(text: string, document: Document): SyntaxProblem[] {
  const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const broken = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const repeated = errors.filter(
    ({ code, pos }) => code === 'DUPLICATE_KEY' && (!broken || pos[0] < broken.pos[0]),
  );
  return [
    ...repeated.map(({ pos: [offset, end] }) => ({
      offset,
      message: `a key must stand once, got ${abridge(text.slice(offset, end))} again; keep one of the two`,
    })),
    ...(broken ? [explain(text, document, broken)] : []),
  ];
}

function explain(text: string, document: Document, error: YAMLParseError): SyntaxProblem {
  const offset = error.code === 'MISSING_CHAR' ? openingOf(document, error) : error.pos[0];
  const line = lineAround(text, offset);
  const unseen = unseenIn(line);
  if (unseen) return { offset, message: unseen.message };
  const lookAlike = error.code === 'RESOURCE_EXHAUSTION' ? null : withoutLookAlikes(line);
  if (lookAlike && parseDocument(lookAlike.line.trim(), { logLevel: 'silent' }).errors.length === 0) {
    const message = `a line must be written with plain signs, got ${nameOfSign(lookAlike.sign)}; write ${shown(lookAlike.line)}`;
    return { offset, message };
  }
  const below = lineAround(text, offset + line.length - (offset - lineStart(text, offset)) + 1);
  return error.code === 'BLOCK_AS_IMPLICIT_KEY' && !TWO_COLONS.test(line) && below.trim() !== ''
    ? { offset: text.indexOf('\n', offset) + 1, message: indented(below) }
    : { offset, message: sentence(error, line) };
}

/** A key, and a text behind it that has a colon and a space, or a colon at its end. */
const TWO_COLONS = /^\s*(?:- +)*[^\s:'"#][^:'"#]*:\s+\S.*:(?:\s|$)/;

/** The key of a line, with what is before it, and the value. */
const KEY_AND_VALUE = /^(\s*(?:- +)*[^\s:]+:)\s+(.*)$/;

function sentence({ code, message }: YAMLParseError, line: string): string {
  const got = shown(line);
  switch (code) {
    case 'TAB_AS_INDENT':
      return `a line must be indented with spaces, got a tab before ${shown(line)}; put two spaces in its place`;
    case 'MULTIPLE_DOCS':
      return 'a seed file must hold one document, got a second one behind ---; put it into a file of its own';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return `a text with a colon and a space must stand in quotes, got ${got}${quoted(line)}`;
    case 'MULTILINE_IMPLICIT_KEY':
      return `a key must be followed by a colon and a space, got ${got}${spaced(line)}`;
    case 'BAD_INDENT':
      return /^Flow/.test(message) ? unclosed(message) : indented(line);
    case 'BLOCK_IN_FLOW':
      return `what stands between [ ] or { } must be parted by commas, got ${got}`;
    case 'BAD_SCALAR_START':
      return `a text that begins with ${message.at(-1)} must stand in quotes, got ${got}${quoted(line)}`;
    case 'BAD_DQ_ESCAPE':
      return `a text between double quotes must hold no backslash of its own, got ${got}; use single quotes`;
    case 'NON_STRING_KEY':
      return `a key must be a word, got a list or a map, ${got}`;
    case 'KEY_OVER_1024_CHARS':
      return `a key must be a word, got ${got}`;
    case 'RESOURCE_EXHAUSTION':
      return 'lists and maps must be at most 40 levels deep, got more; close what was opened';
    case 'MISSING_CHAR':
      if (message.includes('quote')) return openQuote(message.at(-6) ?? "'", got);
      return KEY_AND_VALUE.test(line)
        ? indented(line)
        : `a line must be a key with a colon, a space and a value, got ${got}${spaced(line)}`;
    case 'UNEXPECTED_TOKEN':
      return unexpected(message, line);
    default:
      return `a seed file must be YAML, got ${got}: ${message.split('\n')[0]}`;
  }
}

const openQuote = (sign: string, got: string) =>
  `a text that begins with ${sign} must end with ${sign}, got ${got}; ` +
  (sign === "'" ? "close it, and write '' for an apostrophe inside it" : 'close it');

const unclosed = (message: string) => {
  const [open, close] = message.includes('map') ? '{}' : '[]';
  return `what begins with ${open} must end with ${close}, got none; close it, and indent its lines deeper than its key`;
};

const indented = (line: string) =>
  `a line must begin exactly below those that it belongs with, got ${shown(line)} in column ${line.search(/\S|$/) + 1}; ` +
  'move it below their first letter';

function unexpected(message: string, line: string): string {
  if (message.includes('block-seq-ind'))
    return `a list must begin on the line below its key, got ${shown(line)}`;
  if (message.includes('header'))
    return `a text of several lines must begin on the line below its sign, got ${shown(line)}`;
  if (/^\s*(?:- +)*[^\s:]+:\s+['"]/.test(line))
    return `a text in quotes must end where its quote does, got ${shown(line)}${quoted(line)}`;
  if (message.includes('flow sequence') || message.includes('flow map'))
    return `between two commas must stand something, got ${shown(line)}`;
  return `a line must be a key with a colon, or an item behind -, as those around it are, got ${shown(line)}`;
}

/** The line with its value in single quotes, as the end of a message. */
function quoted(line: string): string {
  const [, key, value] = KEY_AND_VALUE.exec(line) ?? [];
  if (!key || !value) return '';
  const text = /^(['"])(.*)\1$/.exec(value)?.[2] ?? value.trimEnd().replace(/^'/, '');
  return `; write ${shown(`${key} '${text.replaceAll(/'+/g, "''")}'`)}`;
}

/** The line with a space behind the colon of its key, as the end of a message. */
function spaced(line: string): string {
  const [, key, value] = /^(\s*(?:- +)*[\w-]+:)([^\s/].*)$/.exec(line) ?? [];
  return key ? `; write ${shown(`${key} ${value}`)}` : '';
}

/** Where the text in quotes begins that has no end; else where the error is. */
function openingOf(document: Document, error: YAMLParseError): number {
  let [opening] = error.pos;
  if (!error.message.includes('quote')) return opening;
  visit(document, {
    Scalar(_, node) {
      const isQuoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE';
      if (isQuoted && node.range && node.range[0] < error.pos[0]) [opening] = node.range;
    },
  });
  return opening;
}

const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;

/** The whole line of a place, without its end. */
function lineAround(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(lineStart(text, offset), end < 0 ? undefined : end).replace(/\r$/, '');
}

const shown = (line: string) => abridge(line.trim(), 120);

/** A value as it is written in a seed on one line, in quotes where any reader of YAML needs them. */
export const written = (value: unknown): string =>
  stringify(value, {
    compat: 'yaml-1.1',
    collectionStyle: 'flow',
    lineWidth: 0,
    singleQuote: true,
    ...(typeof value === 'string' && /^[-\d/.?~%]+$/.test(value) && { defaultStringType: 'QUOTE_SINGLE' }),
  }).trimEnd();
