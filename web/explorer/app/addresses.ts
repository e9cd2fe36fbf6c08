import {
  ENTITY_PAGES,
  type EntityPage,
  LANGUAGES,
  type Listed,
  type PageLanguage,
} from '../../../api/http/explorer/pages';

/** Path at which the service begins. Whatever a proxy has put in front of it stays in front. */
export const ROOT = new URL('.', document.baseURI).pathname;

/** The language of the page that was opened. */
export const LANGUAGE: PageLanguage =
  LANGUAGES.find((language) => language === document.documentElement.lang) ?? LANGUAGES[0];

export const OTHER_LANGUAGE: PageLanguage = LANGUAGE === 'nl' ? 'en' : 'nl';

/** Where the same page is in another language. */
export const inLanguage = (language: PageLanguage, path: string, search: string): string =>
  `${ROOT}${language}${path}${search && `?${search}`}`;

/** Which page shows entities of which types. */
const PAGES = Object.entries(ENTITY_PAGES) as [EntityPage, readonly string[]][];

/** The page of an entity, below the language. Absent for a type without pages. */
export function pageOf({ __typename, id }: { __typename: string; id: string }): string | undefined {
  const [page] = PAGES.find(([, types]) => types.includes(__typename)) ?? [];
  return page && entityPage(page, id);
}

/** An id holds a slash where an entity is defined inside the file of another. */
export const entityPage = (page: EntityPage, id: string): string =>
  `/${page}/${id.split('/').map(encodeURIComponent).join('/')}`;

/** Where the page of a practice tells of its first adoption in a place. */
export const anchorOf = (place: string): string => `in-${place}`;

/** The page that answers a question, or the first page without one. */
export function askPage(question: string, within: readonly string[] = []): string {
  const parameters = new URLSearchParams();
  if (question) parameters.set('q', question);
  if (within.length > 0) parameters.set('in', within.join(','));
  return parameters.size > 0 ? `/?${parameters}` : '/';
}

/** The same page, with one parameter set or left out and the others as they are. */
export function pageWith(
  path: string,
  parameters: URLSearchParams,
  name: string,
  value: string | undefined,
): string {
  const changed = new URLSearchParams(parameters);
  changed.delete(name);
  if (value !== undefined) changed.set(name, value);
  return changed.size > 0 ? `${path}?${changed}` : path;
}

/** What narrows a search: a type of entities, and places. */
export interface Searched {
  type?: string | undefined;
  within?: readonly string[];
}

/** The page that searches for words, among all entities or some. */
export function searchPage(text: string, { type, within = [] }: Searched = {}): string {
  const parameters = new URLSearchParams({ q: text });
  if (type) parameters.set('type', type);
  if (within.length > 0) parameters.set('in', within.join(','));
  return `/search?${parameters}`;
}

/** The page that lists all things of a kind by name. */
export const listPage = (list: Listed): string => `/search?type=${list}`;

/** The page that lays things side by side, in everything or in what bears on a barrier. */
export function comparePage(ids: readonly string[], barrier?: string): string {
  if (ids.length === 0) return '/compare';
  const things = ids.map(encodeURIComponent).join(',');
  return `/compare?things=${things}${barrier ? `&barrier=${encodeURIComponent(barrier)}` : ''}`;
}

/** What goes behind the address of a table, so that spreadsheets in the country of a language read it. */
export const SEPARATED = {
  nl: 'separator=semicolon&decimal=comma&bom=true',
  en: 'bom=true',
} satisfies Record<PageLanguage, string>;
