import type { Value } from './thing';

export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
}

/** A CSL-JSON item in the keys of a Publication; the whole item is kept too, so that nothing of it is lost. */
export function publicationOf(item: Value): Value {
  const custom = (item.custom ?? {}) as Value;
  return {
    id: item.id,
    cslType: item.type,
    title: item.title,
    authors: ((item.author ?? []) as CslName[]).map(nameOf),
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
export const nameOf = ({ literal, given, family }: CslName) =>
  literal ?? [given, family].filter(Boolean).join(' ');

/** A CSL date as EDTF: `{date-parts: [[2019, 6]]}` is `2019-06`. */
function dateOf(issued: unknown): string | undefined {
  const parts = (issued as { 'date-parts'?: (number | string)[][] } | undefined)?.['date-parts'] ?? [];
  const dates = parts.map(([year, ...rest]) =>
    [String(year).padStart(4, '0'), ...rest.map((each) => String(each).padStart(2, '0'))].join('-'),
  );
  return dates.length > 0 ? dates.join('/') : undefined;
}
