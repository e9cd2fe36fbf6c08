/** The languages that the explorer speaks; the first is what a reader without a preference gets. */
export const LANGUAGES = ['nl', 'en'] as const;

export type PageLanguage = (typeof LANGUAGES)[number];

/** Pages of the explorer that are there once. */
export const SINGLE_PAGES = ['map', 'compare', 'search', 'revision'] as const;

/** Pages of the explorer that are there for each entity of a kind, by its id. */
export const ENTITY_PAGES = [
  'practice',
  'barrier',
  'case',
  'condition',
  'programme',
  'area',
  'place',
  'actor',
  'lesson',
  'source',
] as const;

export type EntityPage = (typeof ENTITY_PAGES)[number];

/** Whether there is a page at a path below a language: *map*, *practice/automatic-granting*, nothing for the first page. */
export function isPage(path: string): boolean {
  const [page = '', ...id] = path.replace(/\/$/, '').split('/');
  if (id.length === 0) return page === '' || (SINGLE_PAGES as readonly string[]).includes(page);
  return (ENTITY_PAGES as readonly string[]).includes(page) && id.every((part) => part !== '');
}
