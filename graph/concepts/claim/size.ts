import type { ClaimRow } from './claim.rows';

type LanguageKey = 'Nl' | 'En';

/** The numbers of a claim; what it does not give is missing or null. */
export type Sized = {
  [Key in 'value' | 'baseline' | 'low' | 'high' | 'unitNl' | 'unitEn']?: ClaimRow[Key] | undefined;
};

const WORDS: Readonly<Record<LanguageKey, { against: string; to: string }>> = {
  Nl: { against: 'tegen', to: 'tot' },
  En: { against: 'against', to: 'to' },
};
const NUMBERS = { Nl: new Intl.NumberFormat('nl'), En: new Intl.NumberFormat('en') };

/** A number in words of a language. */
export const numberIn = (number: number, language: LanguageKey): string => NUMBERS[language].format(number);

/** How much a claim says: *11 percent against 6*, *3 to 5 days*. Empty where it says no number. */
export function sizeInWords(sized: Sized, language: LanguageKey): string {
  const { value, baseline, low, high } = sized;
  const { against, to } = WORDS[language];
  const number = (each: number) => numberIn(each, language);
  const range = isGiven(low) && isGiven(high) ? `${number(low)} ${to} ${number(high)}` : '';
  const size = isGiven(value) ? number(value) : range;
  const unit = sized[`unit${language}`] ?? sized[`unit${language === 'Nl' ? 'En' : 'Nl'}`] ?? '';
  const measured = [size, unit].filter((part) => part !== '').join(' ');
  const interval = isGiven(value) && range !== '' ? ` (${range})` : '';
  return measured + interval + (size !== '' && isGiven(baseline) ? ` ${against} ${number(baseline)}` : '');
}

const isGiven = (number: number | null | undefined): number is number =>
  number !== null && number !== undefined;
