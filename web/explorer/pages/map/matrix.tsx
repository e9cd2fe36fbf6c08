import { memo, useDeferredValue, useState } from 'react';
import { askPage, entityPage, inLanguage, LANGUAGE } from '../../app/addresses';
import { useLanguage } from '../../app/language';
import type { EvidenceMap } from './by-name';
import { useGrid } from './grid';

interface Shown {
  map: EvidenceMap;
  byPlace: boolean;
}

/** How many rows are drawn at once, about what a window shows; the others follow. */
const FIRST_ROWS = 20;

/** A table with the state of the evidence in each cell, by letter, word and colour. */
export function Matrix({ map, byPlace }: Shown) {
  const { texts } = useLanguage();
  const say = texts.map;
  const rows = useDeferredValue(map.rows, map.rows.slice(0, FIRST_ROWS));
  const grid = useGrid(rows.length === map.rows.length);
  const [told, setTold] = useState<string>();
  const tell = (cell: EventTarget) => setTold((cell as HTMLElement).closest('a')?.ariaLabel ?? undefined);
  return (
    <section className="matrix">
      <table
        {...grid}
        aria-label={say.table}
        aria-describedby="keys"
        onPointerOver={({ target }) => tell(target)}
        onFocus={(event) => {
          grid.onFocus(event);
          tell(event.target);
        }}
      >
        <thead>
          <tr>
            <th scope="col" tabIndex={-1}>
              {/* The label of the cell says it already. */}
              <span className="told" aria-hidden="true">
                {told}
              </span>
              {byPlace ? say.byPlace : say.byPractice}
            </th>
            {map.columns.map(({ key, label }) => (
              <th key={key} scope="col">
                <a href={pageAt(entityPage('barrier', key))} tabIndex={-1}>
                  {label}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <Rows rows={rows} map={map} byPlace={byPlace} />
      </table>
    </section>
  );
}

const Rows = memo(function Rows({ rows, map, byPlace }: Shown & { rows: EvidenceMap['rows'] }) {
  const { texts, words } = useLanguage();
  const say = texts.map;
  return (
    <tbody>
      {rows.map((row, at) => (
        <tr key={row.key}>
          <th scope="row">
            <a href={pageAt(entityPage(byPlace ? 'place' : 'practice', row.key))} tabIndex={-1}>
              {row.label}
            </a>
          </th>
          {map.columns.map((column, across) => {
            const state = map.states[at]?.[across] ?? 'NOT_STUDIED';
            const witnesses = map.witnesses[at]?.[across] ?? 0;
            const path = byPlace
              ? askPage(column.label, [row.key])
              : entityPage('barrier', column.key) +
                (state === 'NOT_STUDIED' ? '#searches' : `#${encodeURIComponent(row.key)}`);
            return (
              <td key={column.key}>
                <a
                  className="cell"
                  data-standing={state}
                  href={pageAt(path)}
                  tabIndex={at === 0 && across === 0 ? 0 : -1}
                  aria-label={say.cell(words.standing[state], witnesses, row.label, column.label)}
                >
                  {words.letter[state]}
                </a>
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
});

const pageAt = (path: string) => inLanguage(LANGUAGE, path, '');
