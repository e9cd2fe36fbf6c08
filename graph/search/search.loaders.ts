import DataLoader from 'dataloader';
import { stringify as canonical } from 'safe-stable-stringify';
import { wordsOf } from '../language/words';
import type { ListLoaders, Page, PageKey, SortValue } from '../model/list';
import { one } from '../model/loader';
import { stored } from '../model/projection';
import type { RowSource } from '../model/row-source';
import { ENTITY_TYPES, type EntityType } from '../model/shape';
import { AskedWords } from './asked-words';
import { type IndexQuery, searchQueries, suggestQueries } from './index-queries';
import { tierOf } from './label-tiers';
import { FOUND_ENTITIES, TEXTS_BY_ID } from './search.queries';
import { type FoundRow, type HitRow, SEARCH_TIERS, type SearchTier, type TextColumns } from './search.rows';

/** The most hits of one search; those that are further than these are not there. */
const MAX_HITS = 1000;

export interface SearchNarrowing extends Record<string, string | string[] | null> {
  text: string;
  types: string[] | null;
}

/** An entity that was found, in its tier. */
export interface Hit extends FoundRow {
  nearest: SearchTier;
}

type HitLoader = DataLoader<SearchNarrowing, Hit[], string>;

const hitsOf = new WeakMap<RowSource, HitLoader>();

/** The one loader of hits of a request. */
function hitsFrom(source: RowSource): HitLoader {
  const known = hitsOf.get(source) ?? createHitLoader(source, (text) => searchQueries(wordsOf(text)));
  hitsOf.set(source, known);
  return known;
}

export const searchLoaders = {
  search: (source: RowSource) => createSearchPages(hitsFrom(source)),
  searchCounts: (source: RowSource) => async (narrowed: SearchNarrowing) =>
    countByType(await hitsFrom(source).load(narrowed)),
  suggested: (source: RowSource) => createHitLoader(source, (text) => suggestQueries(wordsOf(text))),
  textsById: one(TEXTS_BY_ID, stored<TextColumns>('texts')),
};

/** All hits of a text, nearest tier first, then by score, then by id. A text without words sends no statement. */
function createHitLoader(source: RowSource, queriesFor: (text: string) => IndexQuery[]): HitLoader {
  const load = async (searches: readonly SearchNarrowing[]) => {
    const keys = searches.map(({ text, types }) => ({ queries: queriesFor(text), types }));
    const isEmpty = keys.every(({ queries }) => queries.length === 0);
    const found = isEmpty
      ? []
      : (await source.send<{ at: number; found: FoundRow[] }>(FOUND_ENTITIES, { keys, limit: MAX_HITS }))
          .rows;
    const rows = new Map(found.map((each) => [each.at, each.found]));
    return searches.map(({ text }, at) => nearestFirst(text, rows.get(at) ?? []));
  };
  return new DataLoader(load, { cacheKeyFn: canonical });
}

function nearestFirst(text: string, found: readonly FoundRow[]): Hit[] {
  const words = wordsOf(text);
  return found
    .flatMap((row): Hit[] => {
      const nearest = tierOf(words, row.labels) ?? SEARCH_TIERS[row.tier];
      return nearest ? [{ ...row, nearest }] : [];
    })
    .sort((a, b) => compare(placeOf(a), placeOf(b)))
    .slice(0, MAX_HITS);
}

/** Pages out of the hits, as those of any other list. */
function createSearchPages(hits: HitLoader): ListLoaders<HitRow, SearchNarrowing> {
  const page = (keys: readonly PageKey<SearchNarrowing>[]) =>
    Promise.all(keys.map(async (key) => pageOf(await hits.load(key.narrowed), key)));
  const count = (searches: readonly SearchNarrowing[]) =>
    Promise.all(searches.map(async (narrowed) => (await hits.load(narrowed)).length));
  return {
    name: 'search',
    cursor: ['number', 'number', 'string'],
    page: new DataLoader(page, { cacheKeyFn: canonical }),
    count: new DataLoader(count, { cacheKeyFn: canonical }),
  };
}

function pageOf(hits: readonly Hit[], { first, after, narrowed }: PageKey<SearchNarrowing>): Page<HitRow> {
  const rest = after ? hits.filter((hit) => compare(placeOf(hit), after) > 0) : hits;
  const asked = new AskedWords(narrowed.text);
  const edges = rest.slice(0, first).map((hit) => ({
    cursor: placeOf(hit),
    row: { thing: { type: hit.type, id: hit.id }, tier: hit.nearest, asked },
  }));
  return { edges, hasNextPage: rest.length > first };
}

const placeOf = ({ nearest, score, id }: Hit): SortValue[] => [SEARCH_TIERS.indexOf(nearest), -score, id];

/** Which of two places comes first. A place that no hit can have comes nowhere. */
function compare(one: readonly SortValue[], other: readonly SortValue[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  if (at < 0) return 0;
  return one[at]! < other[at]! ? -1 : one[at]! > other[at]! ? 1 : Number.NaN;
}

/** How many entities there are of each type that there are any of, in the order of the types. */
function countByType(hits: readonly Hit[]): { type: EntityType; count: number }[] {
  const counts = ENTITY_TYPES.map((type) => ({
    type,
    count: hits.filter((hit) => hit.type === type).length,
  }));
  return counts.filter(({ count }) => count > 0);
}
