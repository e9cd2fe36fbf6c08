import { eng, nld } from 'stopword';
import type { TextLanguage, Word } from './words';

const [DUTCH, ENGLISH] = [new Set(nld), new Set(eng)];

/** The language of a text by its stop words; null where they do not tell. */
export function languageOf(words: readonly Word[]): TextLanguage | null {
  const among = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    words.filter(({ folded }) => own.has(folded) && !other.has(folded)).length;
  const lead = among(DUTCH, ENGLISH) - among(ENGLISH, DUTCH);
  if (lead === 0) return null;
  return lead > 0 ? 'nl' : 'en';
}
