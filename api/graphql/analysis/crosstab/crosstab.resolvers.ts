import type {
  CrosstabFilter,
  CrosstabLayerResolvers,
  CrosstabResolvers,
  QueryCrosstabArgs,
  QueryResolvers,
} from '../../../../generated/resolvers';
import {
  type Crosstab as CrosstabOfKeys,
  crosstabOf,
  type Dimension,
  type Layout,
  MOST_CELLS,
  type Restriction,
} from '../../../../graph/analysis/counts/crosstab';
import { scoresOver } from '../../../../graph/analysis/counts/scores';
import type { AnswerIndex } from '../../../../graph/answering/answer-index';
import { after } from '../../../../graph/model/maybe-promise';
import { isPartOf } from '../../concepts/programme/programmes-within';
import { badUserInput } from '../../errors';
import type { Complete } from '../../execution/resolver-types';
import { type GroupRow, groupsOf } from '../group/group.resolvers';

export interface CrosstabRow extends CrosstabOfKeys {
  layout: Layout;
}

export interface CrosstabLayerRow {
  group: GroupRow | null;
  values: (number | null)[][];
}

/** The most rows, columns and layers that are given. */
const MOST = { rows: 200, columns: 200, layers: 50 };

/** The most ids that a list of the filter takes. */
const MOST_IDS = 100;

export const crosstabQueries: Required<Pick<QueryResolvers, 'crosstab'>> = {
  crosstab: (_, args, { loaders, snapshot: { answerIndex } }) => {
    const layout = layoutOf(args, answerIndex);
    return after(loaders.observations.all(), (observations) => {
      const table = crosstabOf(observations, layout, scoresOver(answerIndex));
      if (table === null)
        throw badUserInput(
          `a crosstab must have at most ${MOST_CELLS} cells, got more; leave out series, or restrict it by filter`,
        );
      return { ...table, layout };
    });
  },
};

export const Crosstab: Complete<CrosstabResolvers, CrosstabRow> = {
  rows: ({ rows, layout }) => groupsOf(layout.rows, rows),
  columns: ({ columns, layout }) => groupsOf(layout.columns, columns),
  layers: ({ series, layers, layout }) =>
    groupsOf(layout.series, series).map((group, at) => ({
      group: layout.series && group,
      values: layers[at]!.slice(0, MOST.rows).map((row) => row.slice(0, MOST.columns)),
    })),
  cells: ({ rows, columns, series, layers, layout }) => {
    const [inRows, inColumns, inSeries] = [
      groupsOf(layout.rows, rows),
      layout.columns && groupsOf(layout.columns, columns),
      layout.series && groupsOf(layout.series, series),
    ];
    return layers.flatMap((layer, at) =>
      layer.flatMap((values, inRow) =>
        values.flatMap((value, inColumn) =>
          // A score of 0 is something: what is contradicted.
          value === null || (value === 0 && layout.measure !== 'BEST_SCORE')
            ? []
            : {
                row: inRows[inRow]!,
                column: inColumns?.[inColumn] ?? null,
                series: inSeries?.[at] ?? null,
                value,
              },
        ),
      ),
    );
  },
  rowTotals: ({ rowTotals }) => rowTotals.slice(0, MOST.rows),
  columnTotals: ({ columnTotals }) => columnTotals.slice(0, MOST.columns),
  rowCount: ({ rows }) => rows.length,
  columnCount: ({ columns }) => columns.length,
  layerCount: ({ series }) => series.length,
};

export const CrosstabLayer: Complete<CrosstabLayerResolvers, CrosstabLayerRow> = {};

/** What the arguments ask for. Refuses all that cannot be counted at once. */
function layoutOf(
  { rows, columns = null, series = null, measure, filter }: QueryCrosstabArgs,
  index: AnswerIndex,
): Layout {
  const named = [rows, columns, series].filter((each) => each !== null);
  const problems =
    new Set(named).size < named.length
      ? [`rows, columns and series must be different dimensions, got ${named.join(', ')}`]
      : [];
  for (const [name, ids] of Object.entries(filter ?? {}))
    if (Array.isArray(ids) && (ids.length === 0 || ids.length > MOST_IDS))
      problems.push(
        `filter.${name} must have 1 to ${MOST_IDS} values, got ${ids.length}; leave it out for all`,
      );
  if (problems.length > 0) throw badUserInput(...problems);
  return { rows, columns, series, measure: measure!, restrictions: restrictionsOf(filter ?? {}, index) };
}

function restrictionsOf(filter: CrosstabFilter, index: AnswerIndex): Restriction[] {
  const oneOf = (dimension: Dimension, values: readonly string[] | null | undefined): Restriction[] =>
    values ? [{ dimension, allows: (value) => values.includes(value) }] : [];
  const year = (allows: (year: number) => boolean): Restriction => ({
    dimension: 'YEAR',
    allows: (value) => allows(Number(value)),
  });
  const { in: places, from, to } = filter;
  return [
    ...oneOf('BARRIER', filter.barriers),
    ...oneOf('PRACTICE', filter.practices),
    ...oneOf('POLICY_AREA', filter.policyAreas),
    ...oneOf('CASE_KIND', filter.caseKinds),
    ...oneOf('STATUS', filter.statuses),
    ...oneOf('EVIDENCE', filter.evidence),
    ...oneOf('DESIGN', filter.designs),
    ...oneOf('BASIS', filter.bases),
    ...(places
      ? [
          {
            dimension: 'JURISDICTION' as const,
            allows: (value: string) => places.some((place) => isPartOf(value, place, index)),
          },
        ]
      : []),
    ...(from != null ? [year((each) => each >= from)] : []),
    ...(to != null ? [year((each) => each <= to)] : []),
  ];
}
