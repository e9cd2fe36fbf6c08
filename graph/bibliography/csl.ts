/** An item of CSL-JSON as it comes in: nothing is known yet of what its keys hold. */
export type CslItem = Readonly<Record<string, unknown>>;

export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  'dropping-particle'?: string;
  'non-dropping-particle'?: string;
}

interface CslDate {
  'date-parts'?: (number | string)[][];
  circa?: unknown;
}

/** A CSL-JSON item in the keys of a Publication; the whole item is kept too, so that nothing of it is lost. */
export function publicationOf(item: CslItem): Record<string, unknown> {
  const custom = (item.custom ?? {}) as CslItem;
  return {
    id: item.id,
    cslType: item.type,
    title: item.title,
    authors: ((item.author ?? []) as CslName[]).map(formatName),
    containerTitle: item['container-title'],
    publisher: item.publisher,
    issued: dateOf(item.issued),
    url: item.URL,
    language: item.language,
    note: item.note,
    csl: JSON.stringify(item),
    publishedBy: custom.publisher,
    discusses: custom.discusses,
  };
}

/** A name as it is read: `Drop, A.` is `A. Drop`. */
export const formatName = (name: CslName) =>
  name.literal ??
  [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
    .filter(Boolean)
    .join(' ');

/** A CSL date as EDTF: `{date-parts: [[2019, 6]]}` is `2019-06`. What is no number, or a date only in words, is left out. */
function dateOf(issued: unknown): string | undefined {
  const { 'date-parts': parts = [], circa } = (issued ?? {}) as CslDate;
  const dates = parts.map(dayOf).filter((date) => date !== '');
  return dates.length > 0 ? dates.map((date) => (circa ? `${date}~` : date)).join('/') : undefined;
}

const RANGES = [
  [-9999, 9999],
  [1, 12],
  [1, 31],
] as const;

/** Year, month and day, as far as they are known. */
function dayOf(parts: (number | string)[]): string {
  const numbers = parts.map((part) => (part === '' ? Number.NaN : Number(part)));
  const isKnown = (number: number | undefined, [low, high]: readonly [number, number]) =>
    Number.isInteger(number) && number! >= low && number! <= high;
  const unknown = RANGES.findIndex((range, at) => !isKnown(numbers[at], range));
  return numbers
    .slice(0, unknown < 0 ? RANGES.length : unknown)
    .map((number, at) => (number < 0 ? '-' : '') + String(Math.abs(number)).padStart(at === 0 ? 4 : 2, '0'))
    .join('-');
}
