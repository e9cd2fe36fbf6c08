import type { EntityType } from '../../model/shape';

/**
 * Folders of seeds, in the order in which a newcomer meets them: what `seeds new` calls one of its files, and the type of
 * the entity that a file is; null where files say it themselves, or hold something else. `schema` and `templates` hold no
 * seeds.
 */
const REGISTRY = {
  jurisdictions: { kind: 'jurisdiction', type: null },
  'policy-areas': { kind: 'policy-area', type: 'PolicyArea' },
  barriers: { kind: 'barrier', type: 'Barrier' },
  practices: { kind: 'practice', type: 'Practice' },
  conditions: { kind: 'condition', type: 'Condition' },
  cases: { kind: 'case', type: 'Case' },
  lessons: { kind: 'lesson', type: 'Lesson' },
  actors: { kind: 'actor', type: 'Actor' },
  programmes: { kind: 'programme', type: 'Programme' },
  webinars: { kind: 'webinar', type: 'Webinar' },
  searches: { kind: 'search', type: 'SearchRecord' },
  sources: { kind: 'source', type: null },
  phrases: { kind: 'phrases', type: null },
} as const satisfies Record<string, { kind: string; type: EntityType | null }>;

export type Folder = keyof typeof REGISTRY;

/** What a file of a folder is called where one is made. */
export type SeedKind = (typeof REGISTRY)[Folder]['kind'];

export const FOLDERS = Object.keys(REGISTRY) as readonly Folder[];

export const SEED_KINDS: readonly SeedKind[] = FOLDERS.map((folder) => REGISTRY[folder].kind);

/** The folder of the files that are of a kind. */
export const folderOf = (kind: SeedKind): Folder => FOLDERS.find((folder) => REGISTRY[folder].kind === kind)!;

/** The type of the entities that the files of a folder are named after. */
export const typeOf = (folder: Folder): EntityType | null => REGISTRY[folder].type;

export const isFolder = (name: string): name is Folder => Object.hasOwn(REGISTRY, name);
