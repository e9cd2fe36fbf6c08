import { ABBREVIATIONS, DUTCH, ENGLISH, type NumberWords } from './number-words';

/** A text in one language or in two. */
export interface Text {
  nl?: string;
  en?: string;
}

/** The numbers that a statement gives, in digits or in words. */
export interface SaidNumbers {
  numbers: ReadonlySet<number>;
  /** Parts of a whole: *a third*, *one in five*. */
  parts: ReadonlySet<number>;
}

export function numbersSaidIn({ nl = '', en = '' }: Text): SaidNumbers {
  const said = { numbers: new Set<number>(), parts: new Set<number>() };
  collect(nl, DUTCH, said);
  collect(en, ENGLISH, said);
  return said;
}

/**
 * Whether a statement gives a number. Its sign may stand in words (*12 fewer*); a part may be given as a percentage,
 * where *a third* is 33 and 33.3.
 *
 * @param multiple By how much its unit multiplies it: a million where that is *million euro*.
 */
export function says({ numbers, parts }: SaidNumbers, number: number, multiple = 1): boolean {
  const size = Math.abs(number);
  if (numbers.has(size) || numbers.has(withoutNoise(size * multiple))) return true;
  return [...parts].some((part) => size === part || (size !== 0 && roundedAs(part * 100, size) === size));
}

const roundedAs = (number: number, like: number): number =>
  Number(number.toFixed(String(like).split('.')[1]?.length ?? 0));

/** A product is off by the last digits that a computer keeps. */
export const withoutNoise = (number: number): number => Number(number.toPrecision(12));

/** By how much a unit says that its numbers are multiplied; 1 where it does not. */
export function multipleIn(unit: Text | undefined): number {
  const words = `${unit?.nl ?? ''} ${unit?.en ?? ''}`.toLowerCase().match(/\p{L}+/gu) ?? [];
  const found = words
    .map((word) => DUTCH.multiples.get(word) ?? ENGLISH.multiples.get(word) ?? ABBREVIATIONS.get(word) ?? 1)
    .find((multiple) => multiple >= 1000);
  return found ?? 1;
}

/** A number with spaces between its thousands, or one with whatever else stands between digits; a word; a dash. */
const TOKEN =
  /(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d[\d.,'’]*|\p{L}+(?:-\p{L}+)*|[-–]/gu;

function collect(text: string, words: NumberWords, said: { numbers: Set<number>; parts: Set<number> }): void {
  const tokens = [...text.toLowerCase().matchAll(TOKEN)].map(([token]) => token);
  const numbers = tokens.map((token) => numberOf(token, words));
  for (const [at, token] of tokens.entries()) {
    const ordinal = words.ordinals.get(token);
    if (ordinal !== undefined) said.numbers.add(ordinal);
    const { number, end, isAbbreviated } = multiplied(at, tokens, numbers, words);
    if (number !== null) {
      said.numbers.add(number);
      if (isAbbreviated) said.numbers.add(numbers[at]!);
    }
    const part = partAt(at, tokens, numbers, words);
    if (part !== null) said.parts.add(part);
    const next = words.between.has(tokens[end] ?? '') ? multiplied(end + 1, tokens, numbers, words) : null;
    if (number !== null && next?.times !== undefined) said.numbers.add(withoutNoise(number * next.times));
  }
}

function numberOf(token: string, words: NumberWords): number | null {
  if (!/^\d/.test(token)) return words.cardinal(token);
  const digits = token.replace(/[.,'’]+$/, '').replaceAll(words.thousands, '');
  return Number(digits.replaceAll(/[\s'’]/g, '').replace(words.decimal, '.'));
}

/** The number at a place with the multiples behind it: *1.2 million*, *a hundred thousand*, *half a million*. */
function multiplied(
  at: number,
  tokens: readonly string[],
  numbers: readonly (number | null)[],
  words: NumberWords,
): { number: number | null; end: number; times?: number; isAbbreviated: boolean } {
  const token = tokens[at] ?? '';
  const own = numbers[at] ?? words.parts.get(token) ?? words.multiples.get(token);
  const start = own === undefined && words.articles.has(token) ? 1 : own;
  let end = at + 1;
  if (words.parts.has(token) && words.articles.has(tokens[end] ?? '')) end++;
  let times = 1;
  for (; words.multiples.has(tokens[end] ?? ''); end++) times *= words.multiples.get(tokens[end]!)!;
  const abbreviation = times === 1 ? ABBREVIATIONS.get(tokens[end] ?? '') : undefined;
  if (abbreviation !== undefined) [times, end] = [abbreviation, end + 1];
  const isNumber = typeof own === 'number' && !words.parts.has(token);
  if (start === undefined || (times === 1 && !isNumber)) return { number: null, end, isAbbreviated: false };
  return {
    number: withoutNoise(start * times),
    end,
    ...(times > 1 && { times }),
    isAbbreviated: abbreviation !== undefined,
  };
}

/** The part that is told at a place: *a third*, *two thirds*, *three in ten*, *2 in every 1,000*. */
function partAt(
  at: number,
  tokens: readonly string[],
  numbers: readonly (number | null)[],
  words: NumberWords,
): number | null {
  const token = tokens[at]!;
  const [first = '', second = ''] = token.split('-');
  const hyphened = words.cardinal(first);
  if (hyphened !== null && words.parts.has(second)) return hyphened * words.parts.get(second)!;
  const own = words.parts.get(token);
  if (own !== undefined) {
    const times = numbers[at - 1] ?? null;
    return times !== null && times < 1 / own ? times * own : own;
  }
  const count = numbers[at] ?? (words.articles.has(token) ? 1 : null);
  if (count === null || !words.outOf.has(tokens[at + 1] ?? '')) return null;
  let end = at + 1;
  while (words.outOf.has(tokens[end] ?? '')) end++;
  const whole = multiplied(end, tokens, numbers, words).number;
  return whole !== null && count < whole ? count / whole : null;
}
