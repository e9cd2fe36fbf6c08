import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import type { Language } from '../../../generated/resolvers';
import { wantsOnlyJson } from '../../graphql/errors';
import { languageOf } from '../../graphql/execution/context';
import { Refused } from '../errors';
import { CSV, type CsvOptions, csvOptionsIn, keyOfOptions } from '../export/csv';

const MEDIA_TYPES = ['application/json', 'application/graphql-response+json', CSV];

/** How the bytes of an answer may be packed. */
export type Coding = 'br' | 'gzip' | 'identity';

/** What makes the answers to one operation differ by what their clients take. */
export interface Wanted {
  contentType: string;
  /** Tells answers apart by their media type and by whether a refused operation is answered with 200. */
  form: string;
  language: Language;
  coding: Coding;
  /** How a table is to be written; absent for a client that takes no table. */
  csv?: CsvOptions;
}

/** The headers that an answer depends on. */
export const VARY = 'accept, accept-encoding, accept-language';

/** What a client takes, by its headers, and for a table by its address; refused where that is no type of ours. */
export function wantedBy(headers: NodeJS.Dict<string | string[]>, url: string): Wanted {
  const { accept, 'accept-language': language, 'accept-encoding': coding } = headers as NodeJS.Dict<string>;
  const { contentType, form } = types(accept);
  if (contentType === undefined)
    throw new Refused(406, `The header accept must allow one of ${MEDIA_TYPES.join(', ')}, got ${accept}.`);
  const wanted = { contentType, form, language: languages(language), coding: codings(coding) };
  if (!contentType.startsWith(CSV)) return wanted;
  const csv = csvOptionsIn(url);
  return { ...wanted, form: `csv-${keyOfOptions(csv)}`, csv };
}

const types = remembering((accept) => {
  const contentType = new Negotiator({ headers: { accept } }).mediaType(
    MEDIA_TYPES.map((type) => `${type}; charset=utf-8`),
  );
  const name = contentType?.split(';')[0]?.split('/')[1];
  return { contentType, form: wantsOnlyJson(accept) ? `${name}-only` : `${name}` };
});

const languages = remembering((header) => languageOf({ headers: { 'accept-language': header } }));

const codings = remembering((header) => {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': header } }) as WithPreference;
  return negotiator.encoding(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] }) ?? 'identity';
});

/** What the types of Negotiator leave out: which coding is taken where a client likes several as well. */
type WithPreference = {
  encoding(available: Coding[], options: { preferred: Coding[] }): Coding | undefined;
};

/** Remembers what the values of a header come to: clients send few different ones, and reading one takes longer than sending a kept answer. */
function remembering<Meaning extends object | string>(
  read: (value: string | undefined) => Meaning,
): (value: string | undefined) => Meaning {
  // No header holds a line break.
  const ABSENT = '\n';
  const known = new LRUCache<string, Meaning>({
    max: 200,
    memoMethod: (value) => read(value === ABSENT ? undefined : value),
  });
  return (value = ABSENT) => known.memo(value);
}
