import type { EntityReference } from '../concepts/entity/entity.rows';
import { JURISDICTION, type JurisdictionRow } from '../concepts/jurisdiction/jurisdiction.rows';
import { type Word, wordsOf } from '../language/words';
import { compare as compareIds, groupBy } from '../model/collections';
import type { ListLoaders, Page, PageKey, SortValue } from '../model/list';
import { Loader, many, one } from '../model/loader';
import { after, all, type MaybePromise } from '../model/maybe-promise';
import type { Given, RowSource } from '../model/row-source';
import { ENTITY_TYPES, type EntityType } from '../model/shape';
import { AskedWords } from './asked-words';
import { type IndexQuery, type KnownWords, readScore, searchQueries, suggestQueries } from './index-queries';
import { tierOf } from './label-tiers';
import { FOUND_ENTITIES, PLACES_BY_ID, TEXTS_BY_ID } from './search.queries';
import {
  type FoundRow,
  type HitRow,
  LABELS,
  type LabelColumns,
  SEARCH_TIERS,
  type SearchTier,
  TEXTS,
} from './search.rows';

/** The most hits of one search; those that are further than these are not there. */
const MAX_HITS = 1000;

/** So many hits of a search take as much memory as a row. */
const HITS_TO_A_ROW = 10;

export interface SearchNarrowing extends Record<string, string | string[] | null> {
  text: string;
  types: string[] | null;
  in: string[] | null;
}

/** An entity that was found, in its tier. */
export interface Hit extends EntityReference {
  nearest: SearchTier;
  score: number;
  /** Absent where only texts hold the words. */
  labels: LabelColumns | null;
}

type QueriesFor = (words: readonly Word[], known: KnownWords) => IndexQuery[];

/** All hits of a text, nearest tier first, then by score, then by id. A text without words sends no statement. */
class HitLoader extends Loader<SearchNarrowing, Hit[]> {
  constructor(
    source: RowSource,
    private readonly queriesFor: QueriesFor,
  ) {
    super(source, FOUND_ENTITIES);
  }

  override load(narrowed: SearchNarrowing): MaybePromise<Hit[]> {
    return wordsOf(narrowed.text).length === 0 ? [] : super.load(narrowed);
  }

  protected textOf({ text, types, in: places }: SearchNarrowing): string {
    return JSON.stringify([this.queriesFor.name, text, types, places]);
  }

  protected override sizeOf({ length }: Hit[]): number {
    return Math.ceil(length / HITS_TO_A_ROW);
  }

  protected async fetch(searches: readonly SearchNarrowing[], statement: string): Promise<Given<Hit[]>> {
    const asked = searches.map(({ text }) => {
      const words = wordsOf(text);
      return { words, queries: this.queriesFor(words, this.source.words) };
    });
    const keys = asked.map(({ queries }, at) => {
      const { types, in: places } = searches[at]!;
      return { queries, types, in: places };
    });
    const { rows, isOfRevision } = await this.source.send<{ at: number; found: FoundRow[] }>(statement, {
      keys,
      limit: MAX_HITS,
    });
    const found = new Map(rows.map((each) => [each.at, each.found]));
    return { rows: asked.map((each, at) => nearestFirst(each, found.get(at) ?? [])), isOfRevision };
  }
}

function nearestFirst(
  { words, queries }: { words: readonly Word[]; queries: readonly IndexQuery[] },
  found: readonly FoundRow[],
): Hit[] {
  const hits = new Map<string, Hit>();
  for (const [query, given, type, id, columns] of found) {
    const { tier, score } = readScore(given, queries[query]!.tier);
    const labels = columns && LABELS.decode(columns);
    const nearest = (labels && tierOf(words, labels)) ?? (tier === null ? null : SEARCH_TIERS[tier]!);
    if (nearest) hits.set(id, nearer({ type, id, nearest, score, labels }, hits.get(id)));
  }
  return [...hits.values()].sort((a, b) => compare(placeOf(a), placeOf(b))).slice(0, MAX_HITS);
}

/** An entity that two queries found: in the nearer tier, by the higher score. */
const nearer = (one: Hit, other: Hit | undefined): Hit =>
  other
    ? {
        ...one,
        nearest: tierAt(one) < tierAt(other) ? one.nearest : other.nearest,
        score: Math.max(one.score, other.score),
        labels: one.labels ?? other.labels,
      }
    : one;

const hitsOf = new WeakMap<RowSource, HitLoader>();

/** The one loader of hits of a request: a page, its counts and its total ask for the same. */
function hitsFrom(source: RowSource): HitLoader {
  const known = hitsOf.get(source) ?? new HitLoader(source, searchQueries);
  hitsOf.set(source, known);
  return known;
}

const placesById = many(PLACES_BY_ID, JURISDICTION);

export const searchLoaders = {
  search: (source: RowSource) => createSearchPages(hitsFrom(source)),
  searchCounts: (source: RowSource) => (narrowed: SearchNarrowing) =>
    after(hitsFrom(source).load(narrowed), countByType),
  searchCountsByPlace: (source: RowSource) => {
    const places = placesById(source);
    return (narrowed: SearchNarrowing) =>
      after(hitsFrom(source).load(narrowed), (hits) =>
        after(all(hits.map(({ id }) => places.load(id))), countByPlace),
      );
  },
  suggested: (source: RowSource) => new HitLoader(source, suggestQueries),
  textsById: one(TEXTS_BY_ID, TEXTS),
};

/** Pages out of the hits, as those of any other list. */
const createSearchPages = (hits: HitLoader): ListLoaders<HitRow, SearchNarrowing> => ({
  name: 'search',
  cursor: ['number', 'number', 'string'],
  page: { load: (key) => after(hits.load(key.narrowed), (found) => pageOf(found, key)) },
  count: { load: (narrowed) => after(hits.load(narrowed), ({ length }) => length) },
});

function pageOf(
  hits: readonly Hit[],
  { first, after: place, narrowed }: PageKey<SearchNarrowing>,
): Page<HitRow> {
  const rest = place ? hits.filter((hit) => compare(placeOf(hit), place) > 0) : hits;
  const asked = new AskedWords(narrowed.text);
  const edges = rest.slice(0, first).map((hit) => ({
    cursor: placeOf(hit),
    row: { thing: { type: hit.type, id: hit.id }, tier: hit.nearest, asked },
  }));
  return { edges, hasNextPage: rest.length > first };
}

const tierAt = ({ nearest }: Pick<Hit, 'nearest'>) => SEARCH_TIERS.indexOf(nearest);

const placeOf = ({ nearest, score, id }: Hit): SortValue[] => [tierAt({ nearest }), -score, id];

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

/** How many entities belong to each place, most first, then by id. */
function countByPlace(placesOfEach: readonly JurisdictionRow[][]): { place: string; count: number }[] {
  return [...groupBy(placesOfEach.flat(), ({ id }) => id)]
    .map(([place, { length }]) => ({ place, count: length }))
    .sort((a, b) => b.count - a.count || compareIds(a.place, b.place));
}
