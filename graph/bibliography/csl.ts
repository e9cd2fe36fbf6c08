import { faultOfAddress, webAddress } from './addresses';
import { edtfOf, faultOfDate } from './csl-dates';
import { plainLine, plainNote, unshowable } from './plain-text';

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

/**
 * A CSL-JSON item in the keys of a Publication, as they are read: without markup, and without what is meant for programs.
 * The whole item is kept too, so that nothing of it is lost.
 */
export function publicationOf(item: CslItem): Record<string, unknown> {
  const custom = (item.custom ?? {}) as CslItem;
  return {
    id: item.id,
    cslType: item.type,
    title: titleOf(item),
    authors: namesOf(item.author),
    containerTitle: lineOf(item['container-title']),
    publisher: lineOf(item.publisher),
    issued: edtfOf(item.issued),
    url: typeof item.URL === 'string' && faultOfAddress(item.URL) === null ? webAddress(item.URL) : undefined,
    language: item.language,
    note: plainNote(textOf(item.note) ?? '') || undefined,
    csl: JSON.stringify(item),
    publishedBy: custom.publisher,
    discusses: custom.discusses,
  };
}

/** A value as text: a number is written out, the only text in a list stands for itself; undefined where it is something else. */
export function textOf(value: unknown): string | undefined {
  const [only, ...others] = [value].flat() as unknown[];
  if (typeof only === 'number' && others.length === 0) return String(only);
  return typeof only === 'string' && others.length === 0 ? only : undefined;
}

const lineOf = (value: unknown) => plainLine(textOf(value) ?? '') || undefined;

/** What a publication without a title is called where its CSL type says too little. */
const CALLED: Readonly<Record<string, string>> = {
  personal_communication: 'Letter',
  'review-book': 'Review',
};

/** The title of an item; of one without, such as a letter, what it is, by whom and when: `[Letter], M. Weber, 1909-05`. */
export function titleOf(item: CslItem): string {
  const title = lineOf(item.title);
  if (title !== undefined) return title;
  const type = textOf(item.type) ?? 'document';
  const called = CALLED[type] ?? type.charAt(0).toUpperCase() + type.slice(1).replaceAll(/[-_]/g, ' ');
  return [`[${called}]`, ...namesOf(item.author).slice(0, 3), edtfOf(item.issued)].filter(Boolean).join(', ');
}

const namesOf = (names: unknown): string[] =>
  (Array.isArray(names) ? names : [])
    .map((name) => plainLine(formatName((name ?? {}) as CslName)))
    .filter((name) => name !== '');

/** A name as it is read: `Drop, A.` is `A. Drop`. */
export const formatName = (name: CslName): string =>
  textOf(name.literal) ??
  [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
    .map(textOf)
    .filter(Boolean)
    .join(' ');

/** Keys of an item that are shown. */
const SHOWN = [
  'type',
  'title',
  'author',
  'container-title',
  'publisher',
  'URL',
  'DOI',
  'language',
  'note',
] as const;

/** What must not be shown of an item: its key, and what it must be. */
export interface CslFault {
  key: string;
  message: string;
}

/** Everything about an item that no reader may be given: signs that change what is seen, addresses that act, dates of no calendar. */
export function faultsOf(item: CslItem): CslFault[] {
  const fault = (key: string, message: string): CslFault => ({ key, message: `${key} must be ${message}` });
  const signs = SHOWN.flatMap((key) => {
    const sign = textsIn(item[key])
      .map(unshowable)
      .find((each) => each !== null);
    return sign
      ? [fault(key, `text without control signs and signs of direction, got ${sign}; remove it`)]
      : [];
  });
  const address = faultOfAddress(textOf(item.URL) ?? '');
  const date = faultOfDate(item.issued);
  return [
    ...signs,
    ...(address === null ? [] : [fault('URL', `${address}; correct it or leave it out`)]),
    ...(date === null
      ? []
      : [fault('issued', `a date of the calendar, got ${date}; correct it or leave it out`)]),
  ];
}

/** All texts in a value, at whatever depth. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];
