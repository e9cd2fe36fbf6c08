import { stemmer as stemDutch } from '@orama/stemmers/dutch';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { unique } from '../model/collections';
import type { TextLanguage } from './words';

/** Dutch plurals that the stemmer leaves as they are: *moties*, *inspecties*. */
const PLURAL = /(?<=.{3}i)es$/;

const STEMMERS: Record<TextLanguage, (word: string) => string> = {
  nl: (word) => stemDutch(word.replace(PLURAL, 'e')),
  en: stemEnglish,
};

/** A folded word without its ending. */
export const bareStem = (folded: string, language: TextLanguage): string => STEMMERS[language](folded);

/** A folded word without its ending, marked with the language whose endings were taken off. */
export const stem = (folded: string, language: TextLanguage): string =>
  `${language}:${bareStem(folded, language)}`;

/** Separable parts that Dutch verbs begin with. */
const PREFIX = '(?:aan|achter|af|bij|door|in|mee|na|om|onder|op|over|samen|terug|toe|uit|vast|voor|weg)';
const PARTICIPLE = new RegExp(`^(${PREFIX}?)ge(.{3,}?)[dt]e?n?$`);

/** Stems of Dutch verbs whose participles end like their present: *verouder*, *verouderd*. */
const INSEPARABLE = /^nl:(?:be|er|her|ont|ver).{3,}[^dt]$/;
const participleOf = (stem: string) => `${stem}${/(?:[fkpsx]|ch)$/.test(stem) ? 't' : 'd'}`;

/**
 * What a folded word may be a form of, in either language. Dutch verbs are taken further back than their stemmer does:
 * *wantrouwt* to *wantrouw*, *uitgevoerd* to *uitvoer*; and to their participles: *veroudert* to *verouderd*.
 */
export function stemsOfForm(folded: string): string[] {
  const present = /^(.{4,})[dt]e?$/.exec(folded);
  const participle = PARTICIPLE.exec(folded);
  const bare = [present?.[1], participle && `${participle[1]}${participle[2]}`].filter(
    (form) => form != null,
  );
  const dutch = [folded, ...bare].map((form) => stem(form, 'nl'));
  const participles = dutch.filter((each) => INSEPARABLE.test(each)).map(participleOf);
  return unique([...dutch, ...participles, stem(folded, 'en')]);
}

/** The stem of a word in one language, out of all that it may be a form of. */
export const stemIn = (stemsOfForm: readonly string[], language: TextLanguage): string =>
  stemsOfForm.at(language === 'nl' ? 0 : -1)!;
