/** The languages that the explorer speaks; the first is what a reader without a preference gets. */
export const LANGUAGES = ['nl', 'en'] as const;

export type PageLanguage = (typeof LANGUAGES)[number];

type InEach = Record<PageLanguage, string>;

/** How dates, numbers and lists are written. */
export const LOCALE = { nl: 'nl-NL', en: 'en-GB' } satisfies InEach;

/** Pages of the explorer that are there once, with their titles. */
export const SINGLE_PAGES = {
  map: { nl: 'Bewijskaart', en: 'Evidence map' },
  compare: { nl: 'Naast elkaar', en: 'Side by side' },
  search: { nl: 'Zoeken', en: 'Search' },
  revision: { nl: 'Wat er veranderde', en: 'What changed' },
  data: { nl: 'Alle gegevens', en: 'All data' },
} satisfies Record<string, InEach>;

type SinglePage = keyof typeof SINGLE_PAGES;

/** What the page for searching lists by name where its address has no words but a `type`, with the titles of these lists. */
export const LISTS = {
  Practice: { nl: 'Werkwijzen', en: 'Practices' },
  Case: { nl: 'Casussen', en: 'Cases' },
  Jurisdiction: { nl: 'Plaatsen', en: 'Places' },
  Condition: { nl: 'Voorwaarden', en: 'Conditions' },
  Programme: { nl: 'Programma’s', en: 'Programmes' },
  PolicyArea: { nl: 'Beleidsterreinen', en: 'Policy areas' },
  Lesson: { nl: 'Lessen', en: 'Lessons' },
} satisfies Record<string, InEach>;

export type Listed = keyof typeof LISTS;

/** What a type in an address lists. Absent for one of which there is no list. */
export const listedBy = (type: string | null): Listed | undefined =>
  type !== null && isIn(LISTS, type) ? type : undefined;

/** Pages of the explorer that are there for each entity of some types, by its id. */
export const ENTITY_PAGES = {
  practice: ['Practice'],
  barrier: ['Barrier'],
  case: ['Case'],
  condition: ['Condition'],
  programme: ['Programme'],
  area: ['PolicyArea'],
  place: ['Country', 'Region', 'Union'],
  actor: ['Actor'],
  lesson: ['Lesson'],
  source: ['Publication', 'Webinar'],
} as const;

export type EntityPage = keyof typeof ENTITY_PAGES;

/** What a page says it is where there is none. */
export const MISSING: InEach = { nl: 'Deze pagina is er niet', en: 'There is no such page' };

/** The title of the page about something; without anything, of the application. */
export const titleOf = (about = ''): string => (about ? `${about} – Bouwtekening` : 'Bouwtekening');

/** A page that there may be: the first one, one that is there once, or that of an entity, where there is such an entity. */
export type Page = { page: '' } | { page: SinglePage } | { page: EntityPage; id: string };

/** The page at a path below a language: *map*, *practice/automatic-granting*, nothing for the first page. Absent where there can be none. */
export function pageAt(path: string): Page | undefined {
  const [page = '', ...rest] = path.replace(/\/$/, '').split('/');
  const id = rest.join('/');
  if (rest.length === 0) return page === '' || isIn(SINGLE_PAGES, page) ? { page } : undefined;
  return isIn(ENTITY_PAGES, page) && rest.every((part) => part !== '') ? { page, id } : undefined;
}

const isIn = <Pages extends object>(pages: Pages, page: string): page is keyof Pages & string =>
  Object.hasOwn(pages, page);

/** How many things can be read side by side. */
export const COMPARED = { fewest: 2, most: 4 };

/** What a comparison is asked for in its address. */
export interface AskedComparison {
  /** Ids, each once, and no more than can be read. */
  ids: string[];
  /** Id of the barrier that it is narrowed to. */
  barrier: string | undefined;
  /** How many different things were asked for. */
  count: number;
  isTwice: boolean;
}

export function comparedIn(parameters: URLSearchParams): AskedComparison {
  const asked = (parameters.get('things') ?? '').split(',').flatMap((id) => id.trim() || []);
  const different = [...new Set(asked)];
  return {
    ids: different.slice(0, COMPARED.most),
    barrier: parameters.get('barrier')?.trim() || undefined,
    count: different.length,
    isTwice: different.length < asked.length,
  };
}

/** What can be compared with its like; a country, a region and a union are alike. */
const COMPARABLE = [ENTITY_PAGES.practice, ENTITY_PAGES.case, ENTITY_PAGES.place] as const;

type Comparable = (typeof COMPARABLE)[number][number];

/** The types of what can be laid beside a thing of one type; beside nothing yet, of all that can be compared. */
export const typesLike = (type?: string): readonly Comparable[] =>
  COMPARABLE.filter((types: readonly string[]) => type === undefined || types.includes(type)).flat();

/** The first of some things that can be compared, and those that can be laid beside it, each once. */
export function alike<Thing extends { id: string }>(
  things: readonly Thing[],
  typeOf: (thing: Thing) => string,
): Thing[] {
  const first = things.find((thing) => typesLike(typeOf(thing)).length > 0);
  const types: readonly string[] = first ? typesLike(typeOf(first)) : [];
  const those = things.filter((thing) => types.includes(typeOf(thing)));
  return [...new Map(those.map((thing) => [thing.id, thing])).values()];
}

/** What a comparison is about: what stands side by side, and the barrier that it is narrowed to. */
export function comparisonOf(
  names: readonly string[],
  barrier: string | undefined,
  language: PageLanguage,
): string {
  const title = SINGLE_PAGES.compare[language];
  if (names.length < COMPARED.fewest) return [title, ...names].join(': ');
  return [names.join(' – '), ...(barrier ? [barrier] : [])].join(': ');
}
