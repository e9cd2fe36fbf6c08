import { type Alias, type Document, isMap, isScalar, type Node, type Scalar, visit } from 'yaml';
import { nameOfSign, withoutLookAlikes } from './look-alikes';
import type { SyntaxProblem } from './syntax-problems';
import { mayHoldUnseen, unseenIn } from './unseen';
import { abridge, visible } from './visible';

/**
 * What a text holds that is YAML and would still be taken otherwise than it was meant, by us or by another reader: tags,
 * aliases, odd numbers, keys that became part of a text, signs that do not show. What was imported stays as it came.
 */
export function valueProblems(text: string, document: Document): SyntaxProblem[] {
  const problems = [...directives(text, document)];
  const exempt: [number, number][] = [];
  const alias = firstAlias(text, document);
  if (alias) return [{ offset: alias.range?.[0] ?? 0, message: ALIAS }];
  visit(document, {
    Pair(_, { key, value }, ancestors) {
      const isImported = isScalar(key) && key.value === 'imported' && isMap(ancestors.at(-1));
      if (!isImported || !(value as Node | null)?.range) return undefined;
      exempt.push([(value as Node).range![0], (value as Node).range![2]]);
      return visit.SKIP;
    },
    Collection(_, node) {
      const message = markOn(node);
      if (message) problems.push({ offset: node.range?.[0] ?? 0, message });
    },
    Scalar(key, node) {
      const [start = 0, end = 0] = node.range ?? [];
      const message = markOn(node) ?? messageOn(node, key !== 'key', text.slice(start, end));
      if (message) problems.push({ offset: start, message });
    },
  });
  return [...problems, ...unseen(text, exempt)];
}

/** Following aliases could make a small file huge, so none is followed. */
export const hasAlias = (text: string, document: Document): boolean =>
  firstAlias(text, document) !== undefined;

function firstAlias(text: string, document: Document): Alias | undefined {
  if (!text.includes('*')) return undefined;
  let first: Alias | undefined;
  visit(document, {
    Alias(_, alias) {
      first = alias;
      return visit.BREAK;
    },
  });
  return first;
}

const ALIAS = 'a seed file must spell everything out, got an alias (*); write the value itself';

/** What stands before a value and is no part of it. A tag that nobody wrote is not kept. */
function markOn({ tag, anchor }: { tag?: string; anchor?: string }): string | null {
  if (tag !== undefined)
    return `a value must have no tag, got ${abridge(visible(tag.replace('tag:yaml.org,2002:', '!!')))}; delete it`;
  return anchor === undefined
    ? null
    : `a value must have no anchor, got &${abridge(visible(anchor))}; delete it`;
}

function* directives(text: string, { warnings, directives }: Document): Generator<SyntaxProblem> {
  const isExplicit = directives?.yaml.explicit || Object.keys(directives?.tags ?? {}).length > 1;
  const offset = text.search(/^%/m);
  if (offset < 0 || !(isExplicit || warnings.some(({ code }) => code === 'BAD_DIRECTIVE'))) return;
  const got = abridge(visible(text.slice(offset).split(/\r?\n/, 1)[0] ?? ''));
  yield {
    offset,
    message: `a seed file must begin with its keys, got the directive ${got}; delete the line`,
  };
}

function messageOn({ source = '', type, value }: Scalar, isValue: boolean, text: string): string | null {
  if (type === 'QUOTE_DOUBLE' && typeof value === 'string' && text.includes('\\'))
    return unseenIn(value.replaceAll(/\r?\n/g, ' '))?.message ?? null;
  if (type !== 'PLAIN' || !isValue) return null;
  if (typeof value === 'number') return oddNumber(source, value);
  return typeof value === 'string' ? swallowedKey(source) : null;
}

/** Digits, a sign before them and a decimal point within: what every reader takes for the same number. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Numbers with as many digits are kept as they are written. */
const MOST_DIGITS = 15;

function oddNumber(source: string, value: number): string | null {
  if (Number.isFinite(value) && digitsIn(source) > MOST_DIGITS && !/[a-z]/i.test(source))
    return `a number must have at most ${MOST_DIGITS} digits, as more are not kept exactly, got ${abridge(source)}; round it, or put it in quotes where it is a text`;
  if (PLAIN_NUMBER.test(source) && !(value === 0 && source.startsWith('-'))) return null;
  const plain = plainly(value);
  const isLost = value === 0 && /^[^e]*[1-9]/i.test(source);
  const number = plain === null || isLost ? 'write it out' : `write ${plain}`;
  return `a number must be written in plain digits, as 1250 or 0.5 is, got ${abridge(source)}; ${number}, or put it in quotes where it is a text`;
}

const digitsIn = (source: string) => source.replaceAll(/\D/g, '').replace(/^0+/, '').length;

/** A number as it is to be written; null where it is none, or too large or small to be meant. */
function plainly(value: number): string | null {
  const text = Object.is(value, -0) ? '0' : String(value);
  return PLAIN_NUMBER.test(text) && digitsIn(text) <= MOST_DIGITS ? text : null;
}

/** A line of a text that goes on below, and would be a key if its colon were one. */
const SWALLOWED = /\n\s*([A-Za-z][\w-]{0,40})\s*(?:：|:(?=(?! )\p{Zs})|:(?=[^\s/]))(.*)/u;

function swallowedKey(source: string): string | null {
  const [line, key, value = ''] = SWALLOWED.exec(source) ?? [];
  if (!line || !key) return null;
  const sign = withoutLookAlikes(line)?.sign;
  const got = sign ? `${nameOfSign(sign)} behind ${key}` : abridge(visible(line.trim()));
  const text = withoutLookAlikes(value)?.line ?? value;
  return `a key must be followed by a colon and a space, got ${got}; write ${abridge(visible(`${key}: ${text.trim()}`))}, or put the text in quotes`;
}

/** The first sign of each line that does not show. */
function* unseen(text: string, exempt: readonly [number, number][]): Generator<SyntaxProblem> {
  if (!mayHoldUnseen(text)) return;
  let start = 0;
  for (const line of text.split('\n')) {
    const isExempt = exempt.some(([from, to]) => start + line.length > from && start < to);
    const found = isExempt
      ? null
      : unseenIn(start === 0 ? line.replace(/^\uFEFF/, ' ').replace(/\r$/, '') : line.replace(/\r$/, ''));
    if (found) yield { offset: start + found.index, message: found.message };
    start += line.length + 1;
  }
}
