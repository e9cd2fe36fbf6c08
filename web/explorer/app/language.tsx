import { createContext, use } from 'react';
import type { PageLanguage } from '../../../api/http/explorer/pages';
import type { Texts } from '../language/nl';
import type { Words } from '../language/words';

/** What a page says things in. */
export interface Spoken {
  language: PageLanguage;
  texts: Texts;
  words: Words;
}

/** Loads the texts of one language only. */
export async function speak(language: PageLanguage): Promise<Spoken> {
  if (language === 'en') {
    const [{ en }, { enWords }] = await Promise.all([
      import('../language/en'),
      import('../language/en.words'),
    ]);
    return { language, texts: en, words: enWords };
  }
  const [{ nl }, { nlWords }] = await Promise.all([import('../language/nl'), import('../language/nl.words')]);
  return { language, texts: nl, words: nlWords };
}

const Language = createContext<Spoken | undefined>(undefined);

export const LanguageProvider = Language.Provider;

export function useLanguage(): Spoken {
  const spoken = use(Language);
  if (!spoken) throw new Error('A page must be inside a LanguageProvider, got one outside');
  return spoken;
}
