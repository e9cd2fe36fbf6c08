import { publicationOf } from '../../bibliography/csl';
import { ENTITY_TYPES, type EntityType } from '../../model/shape';
import { typeOf } from './folders';
import type { Path, SeedFile } from './read';

export type Value = Record<string, unknown>;

/** One entity that the seeds describe, with its full id and with the keys of `SHAPES`. */
export interface SeedEntity {
  type: EntityType;
  id: string;
  value: Value;
  file: SeedFile;
  /** Where it stands in its file. */
  path: Path;
}

/** All entities in a file: the one it is named after, and the adoptions, claims and lessons written inside it. */
export function entitiesIn(file: SeedFile): SeedEntity[] {
  if (file.folder === 'phrases') return [];
  if (file.folder === 'sources') return publicationEntitiesIn(file);
  const { adoptions, claims, lessons, ...own } = file.value as Value;
  const type = typeOf(file.folder) ?? (own.type as EntityType);
  const id = own.id as string;
  const inside = { adoptions: list(adoptions), claims: list(claims), lessons: list(lessons) };
  const local = new Set(Object.values(inside).flatMap((values) => values.map((value) => value.id)));
  const fullId = (name: unknown) => (local.has(name) ? `${id}/${name}` : (name as string));
  const part = (
    key: keyof typeof inside,
    partType: EntityType,
    complete: (value: Value) => Value,
  ): SeedEntity[] =>
    inside[key].map((value, at) => ({
      type: partType,
      id: `${id}/${value.id}`,
      value: complete(value),
      file,
      path: [key, at],
    }));
  const whole = type === 'Lesson' ? lessonOf(own) : own;
  if (type === 'Case') whole.adoptions = inside.adoptions.map((adoption) => fullId(adoption.id));
  return [
    { type, id, value: whole, file, path: [] },
    ...part('adoptions', 'Adoption', (adoption) => ({ jurisdictions: own.jurisdictions, ...adoption })),
    ...part('claims', 'Claim', (claim) => claimOf(claim, id, fullId)),
    ...part('lessons', 'Lesson', (lesson) => lessonOf({ drawnFrom: [id], ...lesson })),
  ];
}

const publicationEntitiesIn = (file: SeedFile): SeedEntity[] =>
  (file.value as Value[]).map((item, at) => ({
    type: 'Publication',
    id: item.id as string,
    value: publicationOf(item),
    file,
    path: [at],
  }));

function claimOf(claim: Value, owner: string, fullId: (name: unknown) => string): Value {
  return {
    ...claim,
    about: claim.about ? (claim.about as string[]).map(fullId) : [owner],
    contests: list(claim.contests).map((contest) => ({ ...contest, claim: fullId(contest.claim) })),
  };
}

function lessonOf({ addressedTo, ...lesson }: Value): Value {
  return { ...lesson, ...(addressedTo as Value | undefined) };
}

const list = (value: unknown) => (value ?? []) as Value[];

/** How many entities of each type there are, in the order of the types. */
export function countByType(entities: Iterable<{ type: EntityType }>): Record<string, number> {
  const counts = new Map<EntityType, number>(ENTITY_TYPES.map((type) => [type, 0]));
  for (const { type } of entities) counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.fromEntries(counts);
}
