import type { EvidenceMapResolvers, QueryResolvers } from '../../../../generated/resolvers';
import {
  EVIDENCE_STATES,
  type EvidenceMap as EvidenceMapOfKeys,
  evidenceMapOf,
  type MapAxis,
  type MapCell,
} from '../../../../graph/analysis/evidence-map';
import { unique } from '../../../../graph/model/collections';
import { badUserInput } from '../../errors';
import type { Complete } from '../../execution/resolver-types';
import { problemsOfBarriers } from '../barriers';
import { groupsOf } from '../group/group.resolvers';

export interface EvidenceMapRow extends EvidenceMapOfKeys {
  axes: { rows: MapAxis; columns: MapAxis };
}

/** The most rows and columns that are given. */
const MOST = 500;

export const evidenceMapQueries: Required<Pick<QueryResolvers, 'evidenceMap'>> = {
  evidenceMap: (
    _,
    { rows, columns, barriers = null, for: askingJurisdiction },
    { snapshot: { answerIndex } },
  ) => {
    const problems = problemsOfBarriers(barriers);
    if (rows === columns) problems.unshift(`columns must be another axis than rows, got ${rows} for both`);
    if (problems.length > 0) throw badUserInput(...problems);
    const axes = { rows, columns };
    const map = evidenceMapOf(
      { ...axes, askingJurisdiction, barriers: barriers && unique(barriers) },
      answerIndex,
    );
    return { ...map, axes };
  },
};

export const EvidenceMap: Complete<EvidenceMapResolvers, EvidenceMapRow> = {
  rows: ({ rows, axes }) => groupsOf(axes.rows, rows),
  columns: ({ columns, axes }) => groupsOf(axes.columns, columns),
  states: (row) => matrixOf(row, ({ state }) => state),
  witnesses: (row) => matrixOf(row, ({ witnesses }) => witnesses),
  designs: (row) => matrixOf(row, ({ design }) => design),
  cells: ({ rows, columns, cells, axes }, { states }) => {
    const [inRows, inColumns] = [groupsOf(axes.rows, rows), groupsOf(axes.columns, columns)];
    return cells.flatMap((row, at) =>
      row
        .map((cell, inColumn) => ({ row: inRows[at]!, column: inColumns[inColumn]!, ...cell }))
        .filter(({ state }) => states?.includes(state) ?? true),
    );
  },
  counts: ({ cells }) => {
    const all = cells.flat();
    return EVIDENCE_STATES.map((state) => ({
      state,
      count: all.filter((cell) => cell.state === state).length,
    }));
  },
  rowCount: ({ rows }) => rows.length,
  columnCount: ({ columns }) => columns.length,
};

const matrixOf = <Value>({ cells }: EvidenceMapOfKeys, of: (cell: MapCell) => Value): Value[][] =>
  cells.slice(0, MOST).map((row) => row.slice(0, MOST).map(of));
