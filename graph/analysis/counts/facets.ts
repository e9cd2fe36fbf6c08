import { groupBy } from '../../model/collections';
import type { Observation } from '../observations';
import { type Counted, crosstabOf, type Dimension, NONE } from './crosstab';

/** Whose lists have facets, each with how it is counted and what of an observation is one. */
const FACETED = {
  Adoption: { measure: 'ADOPTIONS', of: ({ adoption }) => adoption },
  Case: { measure: 'CASES', of: (observation) => observation.case },
  Claim: { measure: 'CLAIMS', of: ({ claim }) => claim },
  Practice: { measure: 'PRACTICES', of: ({ practice }) => practice },
} satisfies Record<string, { measure: Counted; of: (observation: Observation) => string | null }>;

export type Faceted = keyof typeof FACETED;
export const FACETED_TYPES = Object.keys(FACETED) as Faceted[];

export interface FacetValue {
  key: string;
  count: number;
}

/**
 * How many of some entities have each value of a dimension, by what is observed of them: in the order of a crosstab, NONE last. What is
 * not observed at all has no value.
 */
export function facetOf(
  dimension: Dimension,
  type: Faceted,
  ids: ReadonlySet<string>,
  observations: readonly Observation[],
): FacetValue[] {
  const { measure, of } = FACETED[type];
  const known = groupBy(observations, of);
  const own = [...ids].flatMap((id) => known.get(id) ?? []);
  const layout = { rows: dimension, columns: null, series: null, measure, restrictions: [] };
  // Counts of one dimension have far fewer cells than a crosstab may have.
  const { rows, rowTotals } = crosstabOf(own, layout, () => undefined)!;
  const counts = rows.map((key, at) => ({ key, count: rowTotals[at]! }));
  const unobserved = [...ids].filter((id) => !known.has(id)).length;
  const none = (counts.find(({ key }) => key === NONE)?.count ?? 0) + unobserved;
  return [...counts.filter(({ key }) => key !== NONE), ...(none > 0 ? [{ key: NONE, count: none }] : [])];
}
