import { iso31661 } from 'iso-3166';
import type { LabelledEntity } from './labels';
import data from './other-countries.json';

const namesOf = (type: 'region' | 'language') => ({
  nl: new Intl.DisplayNames('nl', { type, fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type, fallback: 'none' }),
});

const REGIONS = namesOf('region');
const LANGUAGES = namesOf('language');

/** Names in use that Unicode does not give, and what people there are called where their language does not tell. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = data.otherNames;

/** Territories whose names mean something else as well: *reunion*, *New Jersey*. */
const AMBIGUOUS = new Set(data.namesWithOtherMeanings);

/** Languages that do not tell which country is meant. */
const SPOKEN_WIDELY = new Set(data.languagesOfManyCountries);

/**
 * The countries of the world that the graph has nothing of, as far as Unicode names them; so that a question about one
 * of them is not answered with what others did. A language that is spoken there first gives the adjective (*Swedish*).
 */
export function otherCountries(known: readonly LabelledEntity[]): LabelledEntity[] {
  const taken = new Set(known.flatMap(({ id, nameNl, nameEn }) => [id, nameNl, nameEn]));
  return iso31661.flatMap(({ alpha2: id }): LabelledEntity[] => {
    const [nameNl, nameEn] = [REGIONS.nl.of(id), REGIONS.en.of(id)];
    if (!nameNl || !nameEn || [id, nameNl, nameEn].some((each) => taken.has(each)) || AMBIGUOUS.has(id))
      return [];
    const names = OTHER_NAMES[id] ? [...OTHER_NAMES[id]] : null;
    const [adjectivesNl, adjectivesEn] = adjectivesOf(id);
    return [
      {
        id,
        type: 'Country',
        nameNl,
        nameEn,
        altNamesNl: names,
        altNamesEn: names,
        hiddenNamesNl: adjectivesNl,
        hiddenNamesEn: adjectivesEn,
        summaryNl: null,
        summaryEn: null,
      },
    ];
  });
}

/** The name of the language of a country, in Dutch and in English, where that language's main country is this one. */
function adjectivesOf(country: string): [nl: string[] | null, en: string[] | null] {
  const { language } = new Intl.Locale(`und-${country}`).maximize();
  const isFirstHere = new Intl.Locale(language).maximize().region === country && !SPOKEN_WIDELY.has(language);
  const adjective = (name: string | undefined) => (isFirstHere && name ? [name] : null);
  return [adjective(LANGUAGES.nl.of(language)), adjective(LANGUAGES.en.of(language))];
}
