import { Link } from 'wouter';
import { askPage, entityPage } from '../../app/addresses';
import { useLanguage } from '../../app/language';
import type { EvidenceMap } from './by-name';

interface Axis {
  key: string;
  label: string;
}

/** A table with the state of the evidence in each cell, by letter, word and colour. */
export function Matrix({ map, byPlace }: { map: EvidenceMap; byPlace: boolean }) {
  const { texts } = useLanguage();
  const say = texts.map;
  return (
    // A region that scrolls has to be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys scroll it
    <section className="matrix" aria-label={say.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{byPlace ? say.byPlace : say.byPractice}</th>
            {map.columns.map(({ key, label }) => (
              <th key={key} scope="col">
                <Link href={entityPage('barrier', key)}>{label}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.rows.map((row, at) => (
            <tr key={row.key}>
              <th scope="row">
                <Link href={entityPage(byPlace ? 'place' : 'practice', row.key)}>{row.label}</Link>
              </th>
              {map.columns.map((column, across) => (
                <Cell
                  key={column.key}
                  map={map}
                  row={row}
                  column={column}
                  at={[at, across]}
                  byPlace={byPlace}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({
  map,
  row,
  column,
  at: [at, across],
  byPlace,
}: {
  map: EvidenceMap;
  row: Axis;
  column: Axis;
  at: [number, number];
  byPlace: boolean;
}) {
  const { texts, words } = useLanguage();
  const state = map.states[at]?.[across] ?? 'NOT_STUDIED';
  // There are thousands of these: one element each, which the style shows as its letter.
  if (state === 'NOT_STUDIED') return <td className="gap">{words.standing[state]}</td>;
  const told = `${words.standing[state]}, ${texts.map.witnesses(map.witnesses[at]?.[across] ?? 0)}`;
  const href = byPlace
    ? askPage(column.label, [row.key])
    : `${entityPage('barrier', column.key)}#${encodeURIComponent(row.key)}`;
  return (
    <td>
      <Link
        className="cell"
        data-standing={state}
        href={href}
        aria-label={`${row.label}, ${column.label}: ${told}`}
        title={`${row.label} – ${column.label}: ${told}`}
      >
        {words.letter[state]}
      </Link>
    </td>
  );
}
