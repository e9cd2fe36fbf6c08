import type { ReactNode } from 'react';

/** A row of a comparison: what it is about, and what is said of each thing. */
export interface Row {
  key: string;
  name: ReactNode;
  cells: readonly ReactNode[];
}

/** A table with a column for each thing. */
export function Table({
  title,
  things,
  rows,
}: {
  title: string;
  things: readonly { id: string; name: ReactNode }[];
  rows: readonly Row[];
}) {
  return (
    // A region that scrolls has to be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys scroll it
    <section className="comparison" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {things.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {things.map(({ id }, at) => (
                <td key={id}>{cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
