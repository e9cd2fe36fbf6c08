import { iso31661 } from 'iso-3166';
import type { TextLanguage } from '../../language/words';
import type { LabelledEntity } from '../labels';
import data from './other-countries.json';

const namesOf = (type: 'region' | 'language') => ({
  nl: new Intl.DisplayNames('nl', { type, fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type, fallback: 'none' }),
});

const REGIONS = namesOf('region');
const LANGUAGES = namesOf('language');

type ByCountry = Readonly<Record<string, Readonly<Record<TextLanguage, readonly string[]>> | undefined>>;

/** Names in use that Unicode does not give. */
const OTHER_NAMES: ByCountry = data.otherNames;

/** What people there, and what is of there, are called, where their language does not tell. */
const OTHER_PEOPLES: ByCountry = data.otherPeoples;

/** Territories whose names mean something else as well: *reunion*, *New Jersey*. */
const AMBIGUOUS = new Set(data.namesWithOtherMeanings);

/** Languages that do not tell which country is meant. */
const SPOKEN_WIDELY = new Set(data.languagesOfManyCountries);

const labels = (others: readonly string[] = [], own: readonly string[] = []): string[] | null =>
  others.length + own.length === 0 ? null : [...own, ...others];

/** The name of the language of a country, where that language's main country is this one. */
function languageNameOf(country: string, inLanguage: TextLanguage): string[] {
  const { language } = new Intl.Locale(`und-${country}`).maximize();
  const isFirstHere = new Intl.Locale(language).maximize().region === country && !SPOKEN_WIDELY.has(language);
  const name = LANGUAGES[inLanguage].of(language);
  return isFirstHere && name ? [name] : [];
}

/** The countries of the world, as far as Unicode names them. A language that is spoken there first gives the adjective (*Swedish*). */
const COUNTRIES = iso31661.flatMap(({ alpha2: id }): LabelledEntity[] => {
  const [nameNl, nameEn] = [REGIONS.nl.of(id), REGIONS.en.of(id)];
  if (!nameNl || !nameEn || AMBIGUOUS.has(id)) return [];
  return [
    {
      id,
      type: 'Country',
      nameNl,
      nameEn,
      altNamesNl: labels(OTHER_NAMES[id]?.nl),
      altNamesEn: labels(OTHER_NAMES[id]?.en),
      hiddenNamesNl: labels(OTHER_PEOPLES[id]?.nl, languageNameOf(id, 'nl')),
      hiddenNamesEn: labels(OTHER_PEOPLES[id]?.en, languageNameOf(id, 'en')),
      summaryNl: null,
      summaryEn: null,
    },
  ];
});

/** Those that the graph has nothing of, so that a question about one of them is not answered with what others did. */
export function otherCountries(known: readonly LabelledEntity[]): LabelledEntity[] {
  const taken = new Set(known.flatMap(({ id, nameNl, nameEn }) => [id, nameNl, nameEn]));
  return COUNTRIES.filter(({ id, nameNl, nameEn }) => ![id, nameNl, nameEn].some((each) => taken.has(each)));
}
