import { stemmer as stemDutch } from '@orama/stemmers/dutch';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { eng, nld } from 'stopword';

export type LabelLanguage = 'nl' | 'en';

/** A word of a text: as written, and folded to lower case without diacritics. */
export interface Word {
  text: string;
  folded: string;
  /** Where it starts and ends in the text. */
  start: number;
  end: number;
}

/** The words of a text in their order. Hyphens part words, apostrophes do not; a mark alone is none. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}\p{N}]+)*/gu)].map(
    ({ 0: word, index }) => ({
      text: word,
      folded: fold(word),
      start: index,
      end: index + word.length,
    }),
  );

const fold = (word: string) =>
  word
    .normalize('NFKD')
    .replace(/['’]s$/iu, '')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();

/** Negations turn a label round (*niet-gebruik*), so that in labels they count. */
const NEGATIONS = new Set('niet geen nooit zonder not no never without'.split(' '));

/** What a question is made of when it asks, whatever it asks about. */
const QUESTION_WORDS = `
  welke welk wie waarom waardoor waarmee waarvoor wanneer waar graag alsjeblieft zoeken zoek vind vinden weten vertel
  laat zien geef toon noem voorbeeld voorbeelden aanpak aanpakken aangepakt oplossing oplossingen oplossen opgelost
  maatregel maatregelen werkwijze werkwijzen praktijk praktijken ervaring ervaringen les lessen leren geleerd werkt
  werken gewerkt helpt helpen hielp geholpen bestaan bestaat gedaan doet gaan gaat komt komen gemaakt maken maakt
  buitenland buitenlands buitenlandse elders anderen land landen overheden ander vergelijkbaar vergelijkbare
  ervan hiermee hierop hiervoor daarmee daarvan daarvoor eigenlijk misschien vaak soms steeds gewoon eens even
  probleem problemen knelpunt knelpunten kun kunt kunnen mag mogen moeten moest zouden worden wordt werd zijn waren
  which whom whose why when please find know tell show give list name example examples approach approaches
  solution solutions solve solved tackle tackled tackles tackling address addresses addressed addressing practice
  practices experience experiences lesson lessons learn learned learnt works work worked help helps helped exist
  exists done does doing going made makes foreign abroad elsewhere others country countries governments other
  another similar problem problems obstacle obstacles really maybe often sometimes usually just
  against anything something anyone someone can could should would may might do did prevent prevents
  reduce reduces reducing dealt deal deals dealing handle handles handled internationally international
  internationaal internationale wereldwijd
`;

const STOP_WORDS = new Set(
  [...nld, ...eng, ...QUESTION_WORDS.trim().split(/\s+/)].filter((word) => !NEGATIONS.has(word)),
);

/** Whether a folded word says something of its own. */
export const isContent = (folded: string): boolean => !STOP_WORDS.has(folded);
export const isNegation = (folded: string): boolean => NEGATIONS.has(folded);

/** Dutch plurals that the stemmer leaves as they are: *moties*, *inspecties*. */
const PLURAL = /(?<=.{3}i)es$/;

const STEMMERS: Record<LabelLanguage, (word: string) => string> = {
  nl: (word) => stemDutch(word.replace(PLURAL, 'e')),
  en: stemEnglish,
};

/** A folded word without its ending, marked with the language whose endings were taken off. */
export const stem = (folded: string, language: LabelLanguage): string =>
  `${language}:${STEMMERS[language](folded)}`;

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
  return [...new Set([...dutch, ...participles, stem(folded, 'en')])];
}
