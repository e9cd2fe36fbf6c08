import type { Read } from '../database/connection';
import { createLoaders } from '../loaders';
import { ManyLoader } from '../model/batch';
import type { Ranked } from '../ranking/ranked';
import { ALL_RANKED } from '../ranking/ranking.queries';
import { rankedOf } from '../ranking/ranking.rows';

/** How many rows lists of one kind hold in a revision: the longest, and all of them together. */
export interface ListSize {
  longest: number;
  total: number;
}

/** The sizes of lists by field and type, as in `citationsByClaim`, and of those of all entities by their type. */
export type ListSizes = Readonly<Record<string, ListSize>>;

const ALL_IDS = /* cypher */ `
  MATCH (entity:Entity)
  RETURN collect(entity.id) AS ids`;

/** The sizes of the lists below an entity that are read in pages. */
const PAGED = /* cypher */ `
  MATCH (entity:Entity)
  WITH entity, COUNT {
    MATCH (entity)-[:ADOPTED*0..1]->()<-[:ABOUT]-(claim:Claim)
    RETURN DISTINCT claim
  } AS size
  RETURN 'claimsBy' + entity.type AS list, max(size) AS longest, sum(size) AS total
  UNION ALL
  MATCH (source:Source)
  WITH COUNT { MATCH (source)<-[:CITES]-(claim:Claim) RETURN DISTINCT claim } AS size
  RETURN 'citedBySource' AS list, max(size) AS longest, sum(size) AS total
  UNION ALL
  MATCH (practice:Practice)
  WITH COUNT { (practice)<-[:OF]-(:Adoption) } AS size
  RETURN 'adoptionsByPractice' AS list, max(size) AS longest, sum(size) AS total`;

/** Reads the sizes of all lists that a loader reads whole, by the name of the loader, of those read in pages, and of those inside a ranking. */
export async function readListSizes(read: Read): Promise<ListSizes> {
  const [ids] = await read<{ ids: string[] }>(ALL_IDS);
  const sizes = await read<ListSize & { list: string }>(PAGED);
  for (const [list, loader] of Object.entries(createLoaders(read))) {
    if (!(loader instanceof ManyLoader)) continue;
    // One statement for each list: a single one of all takes the engine long to plan.
    const [size] = await read<ListSize>(sizeOfLists(loader.statement), { ...ids });
    if (size) sizes.push({ list, ...size });
  }
  const ranked = await read<{ ranked: string }>(ALL_RANKED);
  return {
    ...Object.fromEntries(sizes.map(({ list, longest, total }) => [list, { longest: longest ?? 0, total }])),
    ...rankingSizes(ranked.map((row) => rankedOf(row.ranked))),
  };
}

const sizeOfLists = (statement: string) => /* cypher */ `
  CALL () { ${statement} }
  RETURN max(size(rows)) AS longest, sum(size(rows)) AS total`;

function rankingSizes(all: readonly Ranked[]): ListSizes {
  const inside = (field: 'parts' | 'adoptions' | 'counterEvidence' | 'caveats' | 'sideEffects') =>
    sizeOf(all.map((ranked) => ranked[field].length));
  const advice = new Map<string, number>();
  for (const { barrier, advised } of all) if (advised) advice.set(barrier, (advice.get(barrier) ?? 0) + 1);
  return {
    partsByRankedPractice: inside('parts'),
    adoptionsByRankedPractice: inside('adoptions'),
    counterEvidenceByRankedPractice: inside('counterEvidence'),
    caveatsByRankedPractice: inside('caveats'),
    sideEffectsByRankedPractice: inside('sideEffects'),
    practicesByBarrier: sizeOf([...advice.values()]),
  };
}

const sizeOf = (lengths: readonly number[]): ListSize => ({
  longest: Math.max(0, ...lengths),
  total: lengths.reduce((total, length) => total + length, 0),
});
