import type { ExplorerMapQuery } from '../../../../generated/explorer/graphql';

export type EvidenceMap = ExplorerMapQuery['evidenceMap'];

/** The map with its rows and columns by their names in the language of the reader; it comes by their ids. */
export function byName(map: EvidenceMap, language: string): EvidenceMap {
  const rows = orderOf(map.rows, language);
  const columns = orderOf(map.columns, language);
  const cells = <Value>(values: Value[][]): Value[][] =>
    rows.map((row) => columns.map((column) => values[row]?.[column] as Value));
  return {
    ...map,
    rows: rows.flatMap((row) => map.rows[row] ?? []),
    columns: columns.flatMap((column) => map.columns[column] ?? []),
    states: cells(map.states),
    witnesses: cells(map.witnesses),
    designs: cells(map.designs),
  };
}

/** Where the entries are, in the order of their names. */
const orderOf = (entries: EvidenceMap['rows'], language: string): number[] =>
  entries
    .map(({ label }, at) => ({ label, at }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
    .map(({ at }) => at);
