import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { navigate } from 'wouter/use-browser-location';

/** How many rows PageUp and PageDown go. */
const PAGE = 10;

interface Place {
  row: number;
  column: number;
}

/**
 * Makes one stop of the Tab key of a table of links, as the ARIA Authoring Practices have it for a data grid: the arrows go from cell to
 * cell. What can be focused has a tabindex of -1, but for the one that Tab reaches first; that is moved in the page itself, as there are
 * thousands of cells. Going back to the page leads to the cell that it was left from, once: not after a reload.
 */
export function useGrid(isWhole: boolean) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const left = (history.state as { cell?: Place } | null)?.cell;
    if (!isWhole || !table.current || !left) return;
    history.replaceState(null, '');
    focusOn(table.current, left);
  }, [isWhole]);
  return { ref: table, role: 'grid', 'aria-readonly': true, onFocus, onKeyDown, onClick };
}

function onFocus({ target, currentTarget }: FocusEvent<HTMLTableElement>): void {
  currentTarget.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1');
  target.setAttribute('tabindex', '0');
}

function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
  const { key, ctrlKey, shiftKey, altKey, metaKey, currentTarget } = event;
  const from = placeOf(event.target as HTMLElement);
  if (!from || shiftKey || altKey || metaKey) return;
  const next = reached(key, ctrlKey, from, currentTarget);
  if (!next) return;
  event.preventDefault();
  focusOn(currentTarget, next);
}

/** Follows a link within the explorer: done once for all cells, as a `Link` in each would take its time. */
function onClick(event: MouseEvent<HTMLTableElement>): void {
  const link = (event.target as HTMLElement).closest('a');
  if (!link || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  event.preventDefault();
  history.replaceState({ cell: placeOf(link) }, '');
  navigate(link.href);
}

function placeOf(within: HTMLElement): Place | undefined {
  const cell = within.closest<HTMLTableCellElement>('th, td');
  const row = cell?.closest('tr');
  return row ? { row: row.rowIndex, column: cell?.cellIndex ?? 0 } : undefined;
}

/** Where a key leads; not beyond the table. */
function reached(
  key: string,
  isFar: boolean,
  { row, column }: Place,
  { rows }: HTMLTableElement,
): Place | undefined {
  const lastRow = rows.length - 1;
  const lastColumn = (rows[0]?.cells.length ?? 1) - 1;
  const to = (toRow: number, toColumn = column): Place => ({
    row: Math.min(Math.max(toRow, 0), lastRow),
    column: Math.min(Math.max(toColumn, 0), lastColumn),
  });
  if (key === 'Home') return to(isFar ? 0 : row, 0);
  if (key === 'End') return to(isFar ? lastRow : row, lastColumn);
  if (isFar) return;
  if (key === 'ArrowUp') return to(row - 1);
  if (key === 'ArrowDown') return to(row + 1);
  if (key === 'ArrowLeft') return to(row, column - 1);
  if (key === 'ArrowRight') return to(row, column + 1);
  if (key === 'PageUp') return to(row - PAGE);
  if (key === 'PageDown') return to(row + PAGE);
  return;
}

/** Focuses the link of a cell, or the cell where it has none, in full view beside the headings that stay in place. */
function focusOn(table: HTMLTableElement, { row, column }: Place): void {
  const cell = table.rows[row]?.cells[column];
  const target = cell?.querySelector('a') ?? cell;
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
