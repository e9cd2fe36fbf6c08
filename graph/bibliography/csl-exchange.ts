import { stringify as canonical } from 'safe-stable-stringify';
import type { Thing, Value } from '../seeding/read/entities';

/** An item of a CSL-JSON file, with its position there. */
interface Incoming {
  at: number;
  item: Value;
}

/** An item that is in the seeds already. */
interface Present {
  incoming: Incoming;
  /** Id of the publication that it is. */
  id: string;
  /** Keys in which the two differ. */
  differsIn: string[];
}

/** What an import would do. */
export interface Import {
  /** Items as the seeds hold them, beside the items that came in. */
  added: { incoming: Incoming; item: Value }[];
  present: Present[];
}

/** Parts items into those that are new, under ids of ours, and those that the seeds hold already. */
export function planImport(things: readonly Thing[], incoming: readonly Incoming[]): Import {
  const ids = new Set(things.flatMap(({ id, value }) => [id, ...((value.formerIds ?? []) as string[])]));
  const owners = new Map<string, Value>();
  const remember = (item: Value) => {
    for (const mark of marksOf(itemGivenBack(item))) if (!owners.has(mark)) owners.set(mark, item);
  };
  publicationsAmong(things).forEach(remember);
  const plan: Import = { added: [], present: [] };
  for (const each of incoming) {
    const owner = marksOf(each.item)
      .map((mark) => owners.get(mark))
      .find(Boolean);
    if (owner) {
      const differsIn = differences(each.item, itemGivenBack(owner));
      plan.present.push({ incoming: each, id: owner.id as string, differsIn });
      continue;
    }
    const item = itemTakenIn(each.item, ids);
    ids.add(item.id as string);
    remember(item);
    plan.added.push({ incoming: each, item });
  }
  return plan;
}

/** The CSL items of the publications among some things, as the seeds hold them. */
export const publicationsAmong = (things: readonly Thing[]): Value[] =>
  things
    .filter(({ type }) => type === 'Publication')
    .map(({ value }) => JSON.parse(value.csl as string) as Value);

/** What tells an item: its id, its DOI, its address, as far as their spelling matters, and all the rest of it. */
function marksOf({ id, ...rest }: Value): string[] {
  const doi = String(rest.DOI ?? '').replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '');
  const url = String(rest.URL ?? '').replace(/^(https?:\/\/)?(www\.)?|\/+$/gi, '');
  const [host = '', ...path] = url.split('/');
  return [
    ...(id === undefined ? [] : [`id ${id}`]),
    ...(doi === '' ? [] : [`DOI ${doi.toLowerCase()}`]),
    ...(url === '' ? [] : [`URL ${[host.toLowerCase(), ...path].join('/')}`]),
    canonical(rest),
  ];
}

const differences = (one: Value, other: Value) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => canonical(one[key]) !== canonical(other[key]),
  );

/** Keys that the seeds hold to stricter rules than CSL does, with the value in our spelling, or nothing to leave it out. */
const STRICTER: Readonly<Record<string, (value: string) => string>> = {
  title: asLine,
  'container-title': asLine,
  publisher: asLine,
  URL: (url) => (/^https?:\/\/\S+$/.test(url) && url.length <= 1000 ? url : ''),
  DOI: (doi) => /10\.\S+\/\S+/.exec(doi)?.[0] ?? '',
  language: (tag) => (/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) ? tag : ''),
  note: (note) => (note.trim() === '' ? '' : note),
};

function asLine(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim();
}

/** An item as the seeds hold it. What they write otherwise is kept, as it came, under `custom.imported`. */
export function itemTakenIn(item: Value, taken: ReadonlySet<string>): Value {
  const ours: Value = { ...item, id: idFor(item, taken) };
  delete ours.custom;
  for (const [key, respell] of Object.entries(STRICTER)) {
    const value = item[key];
    if (typeof value === 'string') ours[key] = respell(value);
    if (ours[key] === '') delete ours[key];
  }
  const imported = Object.fromEntries(Object.entries(item).filter(([key, value]) => ours[key] !== value));
  return Object.keys(imported).length > 0 ? { ...ours, custom: { imported } } : ours;
}

/** An item of the seeds as it came in, or, where it was written here, as it is. */
export function itemGivenBack({ custom, ...item }: Value): Value {
  const { imported, ...ours } = (custom ?? {}) as Value;
  return {
    ...item,
    ...(Object.keys(ours).length > 0 && { custom: ours }),
    ...(imported as Value | undefined),
  };
}

/** The citation key of an item where it can be an id, else one of author, year and title; with a number where it is taken. */
function idFor(item: Value, taken: ReadonlySet<string>): string {
  const given = [item['citation-key'], item.id].find(isCitationKey);
  const wanted = given ?? idOf(item);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}

const isCitationKey = (key: unknown): key is string =>
  typeof key === 'string' && kebabCase(key) === key && /[a-z]/.test(key) && key.length <= LONGEST_ID;

const LONGEST_ID = 80;

/** The first of a list of objects; an empty object where it is something else, which the schema tells of. */
const firstOf = (list: unknown): object => {
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return typeof first === 'object' && first !== null ? first : {};
};

function idOf({ type, title, author, issued, publisher, 'container-title': container }: Value): string {
  const { family, literal } = firstOf(author) as { family?: unknown; literal?: unknown };
  const dateParts = (issued as { 'date-parts'?: unknown } | undefined)?.['date-parts'];
  const year = Array.isArray(dateParts) && Array.isArray(dateParts[0]) ? (dateParts[0][0] ?? '') : '';
  const name = kebabCase(family ?? literal ?? container ?? publisher)
    .split('-')
    .slice(0, 2);
  const words = kebabCase(title).split('-');
  const telling = words.filter((word) => word.length > 3);
  const parts = [...name, kebabCase(year), ...(telling.length > 0 ? telling : words).slice(0, 3)];
  return kebabCase(parts.join('-')).slice(0, LONGEST_ID).replace(/-$/, '') || kebabCase(type) || 'source';
}

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', đ: 'd', ł: 'l', ø: 'o', œ: 'oe', ß: 'ss' };

/** A text in lower-case letters, digits and single hyphens; empty where it has none of the first two. */
export const kebabCase = (text: unknown): string =>
  String(text ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[æđłøœß]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
