import { closest, distance } from 'fastest-levenshtein';
import type { SeedEntity } from '../read/entities';

/** The id or, inside `file` that holds it, the local id that comes nearest to one that leads nowhere, as the end of a message. */
export function didYouMean(
  id: string,
  types: ReadonlyMap<string, string>,
  to: readonly string[],
  file = '',
): string {
  const known = [...types]
    .filter(([, type]) => to.includes(type))
    .flatMap(([each]) => (each.startsWith(`${file}/`) ? [each, each.slice(file.length + 1)] : [each]));
  if (known.length === 0) return '';
  const near = closest(id, known);
  return distance(id, near) <= Math.max(2, id.length / 4) ? `; did you mean ${near}?` : '';
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
