import type { Dimension } from '../../../../graph/analysis/counts/crosstab';
import { type Faceted, facetOf } from '../../../../graph/analysis/counts/facets';
import { unique } from '../../../../graph/model/collections';
import type { ListLoaders, Narrowing } from '../../../../graph/model/list';
import { after, type MaybePromise } from '../../../../graph/model/maybe-promise';
import { badUserInput } from '../../errors';
import type { Context } from '../../execution/context';
import { type GroupRow, groupsOf } from '../group/group.resolvers';

/** The most dimensions of one list. */
const MOST = 5;

export interface FacetRow {
  dimension: Dimension;
  values: { value: GroupRow; count: number }[];
}

/** Counts the rows of a list in each of some dimensions. */
export function facetsOf<Narrowed extends Narrowing>(
  { name, facets }: Pick<ListLoaders<unknown, Narrowed>, 'name' | 'facets'>,
  narrowed: Narrowed,
  by: readonly Dimension[],
  { loaders }: Pick<Context, 'loaders'>,
): MaybePromise<FacetRow[]> {
  if (by.length === 0 || by.length > MOST || unique(by).length < by.length)
    throw badUserInput(`by must name 1 to ${MOST} different dimensions, got ${by.join(', ') || 'none'}`);
  if (!facets) throw new Error(`${name} must say of what type its rows are, got nothing`);
  return after(facets.ids.load(narrowed), (ids) =>
    after(loaders.observations.all(), (observations) =>
      by.map((dimension) => ({
        dimension,
        values: facetOf(dimension, facets.type as Faceted, new Set(ids), observations).map(
          ({ key, count }) => ({
            value: groupsOf(dimension, [key])[0]!,
            count,
          }),
        ),
      })),
    ),
  );
}
