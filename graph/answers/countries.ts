import type { LabelledRow } from './vocabulary';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

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
  const taken = new Set(known.flatMap(({ nameNl, nameEn }) => [nameNl, nameEn]));
  return CODES.flatMap((id): LabelledRow[] => {
    const [nameNl, nameEn] = [regions.nl.of(id), regions.en.of(id)];
    if (!nameNl || !nameEn || taken.has(nameNl) || taken.has(nameEn)) return [];
    taken.add(nameNl).add(nameEn);
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
        altNamesNl: null,
        altNamesEn: null,
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
