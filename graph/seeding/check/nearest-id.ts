import { closest, distance } from 'fastest-levenshtein';
import { JURISDICTION_TYPES } from '../../model/enumerations';
import type { SeedEntity } from '../read/entities';
import { FOLDERS, typeOf } from '../read/folders';
import { placeHint } from './places';

const PLACES: readonly string[] = JURISDICTION_TYPES;

/** Beyond so many unknown ids among the same entities, looking for near ones takes longer than it helps. */
const MOST_HINTS = 200;

const hints = new WeakMap<ReadonlyMap<string, string>, Map<string, string>>();

/**
 * What to write for an id that leads nowhere, as the end of a message: the nearest id or, inside `file` that holds it, the
 * nearest local one; else where to look. Ids of places are codes, of which none is near another.
 */
export function didYouMean(
  id: string,
  types: ReadonlyMap<string, string>,
  to: readonly string[],
  file = '',
): string {
  if (to.every((type) => PLACES.includes(type))) return placeHint(id, (code) => types.has(code));
  const given = hints.get(types) ?? new Map<string, string>();
  hints.set(types, given);
  const key = [id, file, ...to].join('\n');
  const hint = given.get(key) ?? (given.size < MOST_HINTS ? lookFor(id, types, to, file) : '');
  given.set(key, hint);
  return hint;
}

function lookFor(
  id: string,
  types: ReadonlyMap<string, string>,
  to: readonly string[],
  file: string,
): string {
  const known = [...types]
    .filter(([, type]) => to.includes(type))
    .flatMap(([each]) => (each.startsWith(`${file}/`) ? [each, each.slice(file.length + 1)] : [each]));
  const near = nearest(id, known);
  if (near) return `; did you mean ${near}?`;
  const folder = FOLDERS.find((each) => to.length === 1 && typeOf(each) === to[0]);
  return folder ? `; look for it among the files in ${folder}/` : '';
}

/** The one of some ids that somebody may have meant: a few letters off, or else the one with the most of its words. */
function nearest(id: string, known: readonly string[]): string | null {
  const written = id.slice(0, LONGEST);
  if (known.length === 0) return null;
  const near = closest(written, known as string[]);
  if (distance(written, near) <= Math.max(2, written.length / 4)) return near;
  const words = wordsOf(written);
  const [best] = known
    .map((each) => ({ each, likeness: likeness(words, wordsOf(each)) }))
    .sort((a, b) => b.likeness - a.likeness);
  return best && best.likeness >= 0.5 ? best.each : null;
}

/** No id is longer; more would only take time. */
const LONGEST = 200;

/** Words too short or too common to tell one id from another count for nothing. */
const wordsOf = (id: string): string[] =>
  id
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 3);

/** Which part of some words others share, and a little for what is shared of those; a word counts that begins as another. */
function likeness(some: readonly string[], others: readonly string[]): number {
  const shared = some.filter((word) => others.some((other) => sharesStart(word, other))).length;
  return shared === 0 ? 0 : shared / some.length + shared / others.length / 10;
}

function sharesStart(a: string, b: string): boolean {
  const length = Math.max(4, Math.min(a.length, b.length) - 2);
  return a.slice(0, length) === b.slice(0, length);
}

const SOURCES = ['Publication', 'Webinar'] as const;

/** What is wrong with the id of a source that a person typed; null where it is one. */
export function mustBeSource(
  entities: readonly SeedEntity[],
  id: string,
  to: readonly string[] = SOURCES,
): string | null {
  const types = new Map(entities.map((entity) => [entity.id, entity.type]));
  const type = types.get(id);
  if (type && to.includes(type)) return null;
  const got = type ? `${id}, which is a ${type}` : `${id}${didYouMean(id, types, to)}`;
  return `source must be the id of an existing ${to.join(' or ')}, got ${got}`;
}
