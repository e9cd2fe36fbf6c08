/** A table in Markdown whose columns stand under each other, numbers to the right, so that it is read as text too. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, at) =>
    Math.max(3, heading.length, ...rows.map((row) => row[at]!.length)),
  );
  const isRight = headings.map((_, at) => at > 0 && rows.every((row) => !/^[a-z@]/i.test(row[at]!)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (isRight[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join(' | ')} |`;
  const rule = widths.map((width, at) => (isRight[at] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(headings), line(rule), ...rows.map(line)].join('\n');
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}

/** A number with three digits that tell, or none. */
export function shown(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '';
  if (value >= 100) return String(Math.round(value));
  return value.toFixed(value >= 10 ? 1 : 2);
}

export const ratio = (value: number): string => (Number.isFinite(value) ? `${value.toFixed(2)}×` : '');
