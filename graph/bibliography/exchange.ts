import { doiIn, webAddress } from './addresses';
import { type CslItem, textOf } from './csl';
import { edtfOf } from './csl-dates';
import { CSL_VARIABLES } from './csl-variables';
import { mintId } from './mint-id';
import { hasUnseen, withoutUnseen } from './plain-text';

const LONGEST_LINE = 2000;

/**
 * Keys that the seeds hold to stricter rules than CSL does, with the value as they write it; undefined leaves the key out.
 * A value that is written so already is given back as it is.
 */
const STRICTER: Readonly<Record<string, (value: unknown) => unknown>> = {
  type: (value) => (typeof value === 'string' ? cslType(withoutUnseen(value)) : value),
  title: (value) => (value === null || isEmpty(value) ? undefined : (asLine(value, Infinity) ?? value)),
  author: asNames,
  'container-title': (value) => asLine(value),
  publisher: (value) => asLine(value),
  issued: asDate,
  URL: (value) => whole(value, webAddress),
  DOI: (value) => whole(value, doiIn),
  language: (value) => whole(value, (tag) => (/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) ? tag : undefined)),
  note: (value) => whole(value, (note) => (note.trim() === '' ? undefined : note)),
};

const whole = (value: unknown, respell: (text: string) => string | undefined) => {
  const text = textOf(value);
  return text === undefined ? undefined : respell(withoutUnseen(text));
};

const asLine = (value: unknown, longest = LONGEST_LINE) =>
  whole(value, (text) => {
    const line = text.replaceAll(/\s+/g, ' ').trim();
    return line !== '' && line.length <= longest ? line : undefined;
  });

const isEmpty = (value: unknown) =>
  (Array.isArray(value) && value.length === 0) || withoutUnseen(textOf(value) ?? '-').trim() === '';

/** The types of CSL 1.0.2. */
const TYPES =
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
  dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty
  webpage`.split(/\s+/);

const letters = (type: string) => type.toLowerCase().replaceAll(/[\s_-]/g, '');
const BY_LETTERS = new Map(TYPES.map((type) => [letters(type), type]));

/** A type as CSL spells it: `personal-communication` is `personal_communication`. One that CSL does not have stays. */
const cslType = (type: string) => BY_LETTERS.get(letters(type)) ?? (type.trim() === '' ? undefined : type);

export const isCslType = (type: unknown): boolean => TYPES.includes(type as string);

function asNames(value: unknown): unknown {
  const names = [value].flat() as unknown[];
  if (Array.isArray(value) && names.every(isObject) && !isOdd(value)) return value;
  const read = names.map((name) =>
    isObject(name) ? plainName(name) : { literal: textOf(name)?.trim() ?? '' },
  );
  const known = read.filter(({ literal }) => literal !== '');
  return known.length > 0 ? known : undefined;
}

const plainName = (name: CslItem): CslItem =>
  Object.fromEntries(
    Object.entries(name)
      .filter(([key, value]) => !hasUnseen(key) && (typeof value === 'string' || !isOdd(value)))
      .map(([key, value]) => [key, typeof value === 'string' ? withoutUnseen(value) : value]),
  );

const isObject = (value: unknown): value is CslItem =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A date as the seeds write it. One whose parts are written otherwise is kept as what can be read of it. */
function asDate(value: unknown): unknown {
  if (isObject(value) && isDate(value) && !isOdd(value)) return value;
  const edtf = edtfOf(value);
  return edtf === undefined ? undefined : { raw: edtf };
}

function isDate({ 'date-parts': parts = [['']] }: CslItem): boolean {
  const isPart = (part: unknown) => typeof part === 'string' || Number.isInteger(part);
  const isDay = (day: unknown) => isShort(day, 3) && day.every(isPart);
  return isShort(parts, 2) && parts.every(isDay);
}

const isShort = (list: unknown, most: number): list is unknown[] =>
  Array.isArray(list) && list.length >= 1 && list.length <= most;

/** Whether a part of a value is none that the seeds may hold: what a template left open, unseen signs, odd numbers. */
function isOdd(value: unknown): boolean {
  if (typeof value === 'string') return UNFILLED.test(value) || hasUnseen(value);
  if (typeof value === 'number') return !PLAIN_NUMBER.test(String(value)) || Object.is(value, -0);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, each]) => isOdd(each) || hasUnseen(key));
}

const UNFILLED = /^<[^<>]*>$/;
const PLAIN_NUMBER = /^-?\d{1,15}$|^-?(?=[\d.]{3,16}$)\d+\.\d+$/;

/**
 * An item that comes in as the seeds hold it, under an id that is not taken. What they write otherwise is kept, as it
 * came, under `custom.imported`.
 */
export function importItem(
  item: CslItem,
  taken: ReadonlySet<string>,
  numbers?: Map<string, number>,
): CslItem & { id: string } {
  const respelled: Record<string, unknown> = { ...item };
  delete respelled.custom;
  for (const [key, value] of Object.entries(item))
    if (!Object.hasOwn(STRICTER, key) && (isOdd(value) || !CSL_VARIABLES.has(key))) delete respelled[key];
  for (const [key, respell] of Object.entries(STRICTER)) {
    if (!Object.hasOwn(item, key)) continue;
    respelled[key] = respell(item[key]);
    if (respelled[key] === undefined) delete respelled[key];
  }
  const ours: Record<string, unknown> & { id: string } = {
    ...respelled,
    id: mintId(respelled, taken, numbers),
  };
  const imported = Object.fromEntries(Object.entries(item).filter(([key, value]) => ours[key] !== value));
  return Object.keys(imported).length > 0 ? { ...ours, custom: { imported } } : ours;
}

/** An item of the seeds as it came in, or, where it was written here, as it is; what others share with it is not its own. */
export function exportItem({ custom, ...item }: CslItem): CslItem {
  const { imported, sharesAddress: _, ...ours } = (custom ?? {}) as CslItem;
  return {
    ...item,
    ...(Object.keys(ours).length > 0 && { custom: ours }),
    ...(imported as CslItem | undefined),
  };
}
