import { iso31661, iso31662 } from 'iso-3166';
import { kebabCase } from '../../bibliography/kebab-case';

/** Codes that people write for those of ISO 3166: of the European Union, of languages, of sport and of old. */
const MEANT: Readonly<Record<string, string>> = {
  UK: 'GB',
  EL: 'GR',
  EN: 'GB-ENG',
  UE: 'EU',
  ENG: 'GB-ENG',
  SCO: 'GB-SCT',
  WAL: 'GB-WLS',
  JA: 'JP',
  KO: 'KR',
  ZH: 'CN',
  CS: 'CZ',
  DA: 'DK',
  GER: 'DE',
  NED: 'NL',
  HOL: 'NL',
  DEN: 'DK',
  SUI: 'CH',
  POR: 'PT',
};

const ALPHA_3 = new Map(iso31661.map(({ alpha2, alpha3 }) => [alpha3, alpha2]));
const COUNTRIES = new Set(iso31661.map(({ alpha2 }) => alpha2));
const REGIONS = new Set(iso31662.map(({ code }) => code));

/** Whether a code stands in ISO 3166, or is that of the European Union. */
export const isAssigned = (code: string): boolean =>
  code === 'EU' || COUNTRIES.has(code) || REGIONS.has(code);

/** The code that somebody means who wrote a name, another code, or one in small letters; null where nobody can tell. */
export function codeMeant(written: string): string | null {
  const code = written
    .trim()
    .toUpperCase()
    .replaceAll(/[\s_]+/g, '-');
  if (isAssigned(code)) return code;
  const known = MEANT[code] ?? ALPHA_3.get(code) ?? namedPlaces().get(kebabCase(written));
  if (known) return known;
  const [country = '', ...region] = code.split('-');
  const regional = [MEANT[country] ?? ALPHA_3.get(country) ?? country, ...region].join('-');
  return region.length > 0 && isAssigned(regional) ? regional : null;
}

let places: ReadonlyMap<string, string> | undefined;

/** Codes by the names of places, in Dutch, in English and as the standard has them; a country before a region. */
function namedPlaces(): ReadonlyMap<string, string> {
  places ??= new Map([
    ...iso31662.map(({ code, name }): [string, string] => [kebabCase(name), code]),
    ...['nl', 'en'].flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region' });
      return iso31661.map(({ alpha2 }): [string, string] => [kebabCase(names.of(alpha2)), alpha2]);
    }),
    ...Object.entries(OTHER_NAMES),
  ]);
  return places;
}

/** Names that neither the standard nor Unicode gives so. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  vlaanderen: 'BE-VLG',
  flanders: 'BE-VLG',
  wallonie: 'BE-WAL',
  wallonia: 'BE-WAL',
  brussel: 'BE-BRU',
  brussels: 'BE-BRU',
  schotland: 'GB-SCT',
  engeland: 'GB-ENG',
  catalonie: 'ES-CT',
  catalonia: 'ES-CT',
  beieren: 'DE-BY',
  bavaria: 'DE-BY',
  holland: 'NL',
  europa: 'EU',
  europe: 'EU',
  'european-union': 'EU',
  'europese-unie': 'EU',
  'great-britain': 'GB',
  'groot-brittannie': 'GB',
  'united-states-of-america': 'US',
  usa: 'US',
  'verenigde-staten-van-amerika': 'US',
  'czech-republic': 'CZ',
  'tsjechische-republiek': 'CZ',
  turkey: 'TR',
  'south-korea': 'KR',
  'zuid-korea': 'KR',
  russia: 'RU',
  rusland: 'RU',
};

/** What to do about a jurisdiction that is not among those of the seeds, as the end of a message. */
export function placeHint(written: string, isSeed: (id: string) => boolean): string {
  const code = codeMeant(written);
  if (code === null) return '; no country, region or union has that code';
  if (code !== written && isSeed(code)) return `; did you mean ${code}?`;
  const meant = code === written ? '' : ` (did you mean ${code}?)`;
  return `; write jurisdictions/${code}.yaml${meant}: npm run seeds -- new jurisdiction ${code}`;
}
