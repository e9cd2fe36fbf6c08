/** The year of a date in EDTF; null where it tells none. */
export function yearOf(date: string | null): number | null {
  const year = /^\d{4}/.exec(date ?? '')?.[0];
  return year === undefined ? null : Number(year);
}
