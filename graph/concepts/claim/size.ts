import type { Bound } from '../../model/enumerations';
import type { ClaimRow } from './claim.rows';

/** How the keys of a text end in the graph. */
export type LanguageKey = 'Nl' | 'En';

/** The numbers of a claim; what it does not give is missing or null. */
export type Sized = {
  [Key in 'value' | 'baseline' | 'low' | 'high' | 'bound' | 'unitNl' | 'unitEn']?: ClaimRow[Key] | undefined;
};

const WORDS: Readonly<Record<LanguageKey, { against: string; to: string; bounds: Record<Bound, string> }>> = {
  Nl: {
    against: 'tegen',
    to: 'tot',
    bounds: { AT_LEAST: 'minstens', AT_MOST: 'hoogstens', ABOUT: 'ongeveer' },
  },
  En: {
    against: 'against',
    to: 'to',
    bounds: { AT_LEAST: 'at least', AT_MOST: 'at most', ABOUT: 'about' },
  },
};
const NUMBERS = { Nl: new Intl.NumberFormat('nl'), En: new Intl.NumberFormat('en') };

/** A number in words of a language. */
export const numberIn = (number: number, language: LanguageKey): string => NUMBERS[language].format(number);

/** How much a claim says: *11 percent against 6*, *at least 3 days*. Empty where it says no number. */
export function sizeInWords(sized: Sized, language: LanguageKey): string {
  const { value, baseline, low, high, bound } = sized;
  const { against, to, bounds } = WORDS[language];
  const number = (each: number) => numberIn(each, language);
  const range = isGiven(low) && isGiven(high) ? `${number(low)} ${to} ${number(high)}` : '';
  const size = isGiven(value) ? number(value) : range;
  const unit = sized[`unit${language}`] ?? sized[`unit${language === 'Nl' ? 'En' : 'Nl'}`] ?? '';
  const measured = [bound && size !== '' ? bounds[bound] : '', size, unit]
    .filter((part) => part !== '')
    .join(' ');
  const interval = isGiven(value) && range !== '' ? ` (${range})` : '';
  return measured + interval + (size !== '' && isGiven(baseline) ? ` ${against} ${number(baseline)}` : '');
}

const isGiven = (number: number | null | undefined): number is number =>
  number !== null && number !== undefined;
