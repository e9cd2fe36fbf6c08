import { iso31661 } from 'iso-3166';
import type { LabelledRow } from './vocabulary';

const namesOf = (type: 'region' | 'language') => ({
  nl: new Intl.DisplayNames('nl', { type, fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type, fallback: 'none' }),
});

/**
 * The countries of the world that the graph has nothing of, as far as Unicode names them; so that a question about one
 * of them is not answered with what others did. A language that is spoken there first gives the adjective (*Swedish*).
 */
export function otherCountries(known: readonly LabelledRow[]): LabelledRow[] {
  const regions = namesOf('region');
  const languages = namesOf('language');
  const taken = new Set(known.flatMap(({ id, nameNl, nameEn }) => [id, nameNl, nameEn]));
  return iso31661.flatMap(({ alpha2: id }): LabelledRow[] => {
    const [nameNl, nameEn] = [regions.nl.of(id), regions.en.of(id)];
    if (!nameNl || !nameEn || [id, nameNl, nameEn].some((each) => taken.has(each)) || id in AMBIGUOUS)
      return [];
    const { language } = new Intl.Locale(`und-${id}`).maximize();
    const isFirstHere =
      new Intl.Locale(language).maximize().region === id && !SPOKEN_EVERYWHERE.has(language);
    const adjectives = (name: string | undefined) => (isFirstHere && name ? [name] : null);
    return [
      {
        id,
        type: 'Country',
        nameNl,
        nameEn,
        altNamesNl: OTHER_NAMES[id] ?? null,
        altNamesEn: OTHER_NAMES[id] ?? null,
        hiddenNamesNl: adjectives(languages.nl.of(language)),
        hiddenNamesEn: adjectives(languages.en.of(language)),
        summaryNl: null,
        summaryEn: null,
        examplesNl: null,
        examplesEn: null,
      },
    ];
  });
}

/** Languages that do not tell which country is meant. */
const SPOKEN_EVERYWHERE = new Set(['en', 'fr', 'es', 'pt', 'ar', 'nl', 'de']);

/** Names in use that Unicode does not give, and what people there are called where their language does not tell. */
const OTHER_NAMES: Readonly<Record<string, string[]>> = {
  CA: ['Canadees', 'Canadezen', 'Canadian'],
  CH: ['Zwitsers', 'Zwitserse', 'Swiss'],
  CI: ['Ivory Coast'],
  CY: ['Cypriotisch', 'Cypriot'],
  ES: ['Spaans', 'Spaanse', 'Spanjaarden', 'Spanish', 'Spaniards'],
  HK: ['Hong Kong', 'Hongkong'],
  LV: ['Lets', 'Letse', 'Letten'],
  MA: ['Marokkaans', 'Moroccan'],
  MO: ['Macau', 'Macao'],
  MX: ['Mexicaans', 'Mexican'],
  PL: ['Pools', 'Poolse'],
  PS: ['Palestine', 'Palestina'],
  TR: ['Turkey', 'Turkije'],
  US: ['America', 'Amerika', 'USA', 'VS'],
};

/** Territories whose names mean something else as well: *reunion*, *New Jersey*. */
const AMBIGUOUS: Readonly<Record<string, true>> = { JE: true, RE: true };
