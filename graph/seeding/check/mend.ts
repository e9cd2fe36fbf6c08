import { distance } from 'fastest-levenshtein';
import { kebabCase } from '../../bibliography/kebab-case';
import { withoutLookAlikes } from '../read/yaml/look-alikes';
import { codeMeant } from './places';

/** As much of a JSON Schema as tells what a value should have been. */
export interface Wanted {
  type?: string | string[];
  enum?: readonly unknown[];
}

/** The value that was meant in the place of one that its schema refuses; undefined where nobody can tell. */
export function mended(
  value: unknown,
  source: string | undefined,
  schema: Wanted,
  isRight: (value: unknown) => boolean,
): unknown {
  for (const candidate of candidates(value, source, schema))
    if (candidate !== undefined && candidate !== value && isRight(candidate)) return candidate;
  return undefined;
}

/** What a value may have been meant to be, the likeliest first. */
function* candidates(value: unknown, source: string | undefined, schema: Wanted): Generator<unknown> {
  if (schema.type === 'array' && typeof value !== 'object') yield [value];
  if (Array.isArray(value) && value.length === 1) yield value[0];
  if (schema.type === 'integer' && source !== undefined) yield numberIn(source);
  if (typeof value === 'number' || typeof value === 'boolean') yield source;
  if (typeof value !== 'string') return;
  if (schema.type === 'number' || schema.type === 'integer') yield numberIn(value);
  else yield* textsFor(value, schema);
}

function* textsFor(value: string, schema: Wanted): Generator<string> {
  const text = plainText(value);
  yield text;
  yield* datesIn(text);
  if (schema.enum) yield* choicesFor(text, schema.enum);
  yield codeMeant(text) ?? text;
  yield `https://${text.replace(/^http:\/\//, '')}`;
  yield text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  yield kebabCase(text);
}

/** A text without signs that only look right, quotes around it, line ends and doubled spaces. */
const plainText = (text: string): string =>
  (withoutLookAlikes(text)?.line ?? text)
    .normalize('NFKC')
    .trim()
    .replace(/^(['"])(.*)\1$/s, '$2')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Dates that are written day first, with slashes, or without a nought. */
function* datesIn(text: string): Generator<string> {
  const two = (part: string) => part.padStart(2, '0');
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (dayFirst) yield `${dayFirst[3]}-${two(dayFirst[2]!)}-${two(dayFirst[1]!)}`;
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/.exec(text);
  if (yearFirst)
    yield [
      yearFirst[1],
      ...yearFirst
        .slice(2)
        .filter(Boolean)
        .map((each) => two(each!)),
    ].join('-');
  const span = /^(\d{4})\s*[-–—]\s*(\d{4})$/.exec(text);
  if (span) yield `${span[1]}/${span[2]}`;
  const about = /^(?:ca?\.?|circa|about|±|~)\s*(\d{4})$/i.exec(text);
  if (about) yield `${about[1]}~`;
}

/** Of a list of choices the one that is written so, but for case, spaces, hyphens and a few letters. */
function* choicesFor(text: string, choices: readonly unknown[]): Generator<string> {
  if (text.length > 40) return;
  const loosely = (each: string) => each.toUpperCase().replaceAll(/[\s-]+/g, '_');
  const names = choices.filter((choice) => typeof choice === 'string');
  const off = (choice: string) => distance(loosely(choice), loosely(text));
  const [near] = [...names].sort((a, b) => off(a) - off(b));
  if (near !== undefined && off(near) <= Math.min(2, near.length / 3)) yield near;
}

/** The number that a Dutch or English text gives; undefined where the two would read it otherwise. */
function numberIn(text: string): number | undefined {
  const digits = plainText(text).replaceAll(/[\s_']|^(?:€|EUR|\$|£)|(?:%|procent|percent|euro)$/gi, '');
  if (/^-?\d{1,3}(?:\.\d{3}){2,}$|^-?[1-9]\d{0,2}\.\d{3}$/.test(digits))
    return Number(digits.replaceAll('.', ''));
  if (/^-?\d{1,3}(?:,\d{3}){2,}$/.test(digits)) return Number(digits.replaceAll(',', ''));
  if (/^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d{1,3}(?:,\d{3})+\.\d+$/.test(digits)) return Number(digits.replaceAll(',', ''));
  if (/^-?\d+,(?:\d{1,2}|\d{4,})$/.test(digits)) return Number(digits.replace(',', '.'));
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}
