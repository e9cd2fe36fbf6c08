import { Spelling } from '../language/spelling';
import { isContent, type LabelLanguage, stem, stemsOfForm, wordsOf } from '../language/words';
import type { EntityType } from '../model/shape';
import { buildGist, type Gist } from './classifier/classifier';
import { ELSEWHERE } from './classifier/elsewhere';

/** A thing that questions can name, with its labels and its definition in both languages. */
export interface LabelledRow {
  id: string;
  type: EntityType;
  nameNl: string;
  nameEn: string;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
  hiddenNamesNl: string[] | null;
  hiddenNamesEn: string[] | null;
  summaryNl: string | null;
  summaryEn: string | null;
  /** Sentences as people say them. */
  examplesNl: string[] | null;
  examplesEn: string[] | null;
}

export type LabelKind = 'PREFERRED' | 'ALTERNATIVE' | 'HIDDEN';

export interface Label {
  owner: LabelledRow;
  kind: LabelKind;
  language: LabelLanguage;
  text: string;
}

/** Stems that together stand for a label: those of its own words, or those of the parts of its compounds. */
export interface Wording {
  label: Label;
  stems: readonly string[];
  isSplit: boolean;
}

/** Everything that questions can name, by what they may say. Looking a word up costs the same however much there is. */
export interface Vocabulary {
  /** Labels by their letters, without spaces, hyphens and case. */
  byLetters: ReadonlyMap<string, readonly Label[]>;
  /** Wordings by their rarest stem. */
  byRarestStem: ReadonlyMap<string, readonly Wording[]>;
  /** Known words, each with its stems; the parts that compounds are made of. */
  stemsOf: ReadonlyMap<string, readonly string[]>;
  /** The words of labels. */
  spelling: Spelling;
  /** Stems of the words of labels and definitions. */
  stems: ReadonlySet<string>;
  /** The words of everything that is said with what they may be forms of, so that none is taken for another that is spelled alike. */
  forms: ReadonlySet<string>;
  gist: Gist;
}

/** The most words that a label as written may have. */
export const MAX_LABEL_WORDS = 12;

/** Words shorter than this are no parts of compounds. */
const MIN_PART = 4;

/** Makes the vocabulary of things; their gist takes by far the most time and may be made elsewhere. */
export function buildVocabulary(rows: readonly LabelledRow[], gist: Gist = buildGist(rows)): Vocabulary {
  const labels = rows.flatMap(labelsOf);
  const stemsOf = new Map<string, string[]>();
  for (const { text, language } of [...labels, ...rows.flatMap(definitionsOf)]) {
    for (const { folded } of wordsOf(text))
      if (isContent(folded)) push(stemsOf, folded, stem(folded, language));
  }
  const wordings = labels.flatMap((label) => wordingsOf(label, stemsOf));
  const frequency = new Map<string, number>();
  for (const { stems } of wordings)
    for (const each of stems) frequency.set(each, (frequency.get(each) ?? 0) + 1);
  const rarest = ({ stems }: Wording) =>
    stems.reduce((a, b) => ((frequency.get(b) ?? 0) < (frequency.get(a) ?? 0) ? b : a));
  return {
    byLetters: groupBy(labels, ({ text }) => lettersOf(wordsOf(text))),
    byRarestStem: groupBy(wordings, rarest),
    stemsOf,
    spelling: new Spelling(new Set(labels.flatMap(({ text }) => wordsOf(text).map(({ folded }) => folded)))),
    stems: new Set([...stemsOf.values()].flat()),
    forms: formsIn([...rows.flatMap(textsOf).map(({ text }) => text), ...ELSEWHERE]),
    gist,
  };
}

/** The words of texts, and what they may be forms of. */
function formsIn(texts: readonly string[]): Set<string> {
  const words = new Set(texts.flatMap((text) => wordsOf(text).map(({ folded }) => folded)));
  return new Set([...words].flatMap((word) => [word, ...stemsOfForm(word)]));
}

export const lettersOf = (words: readonly { folded: string }[]): string =>
  words.map(({ folded }) => folded).join('');

function labelsOf(owner: LabelledRow): Label[] {
  const of = (kind: LabelKind, language: LabelLanguage, texts: readonly string[] | null): Label[] =>
    (texts ?? []).map((text) => ({ owner, kind, language, text }));
  return [
    ...of('PREFERRED', 'nl', [owner.nameNl]),
    ...of('PREFERRED', 'en', [owner.nameEn]),
    ...of('ALTERNATIVE', 'nl', owner.altNamesNl),
    ...of('ALTERNATIVE', 'en', owner.altNamesEn),
    ...of('HIDDEN', 'nl', owner.hiddenNamesNl),
    ...of('HIDDEN', 'en', owner.hiddenNamesEn),
  ];
}

function definitionsOf({ summaryNl, summaryEn }: LabelledRow): { text: string; language: LabelLanguage }[] {
  return [
    { text: summaryNl ?? '', language: 'nl' },
    { text: summaryEn ?? '', language: 'en' },
  ];
}

const examplesOf = ({ examplesNl, examplesEn }: LabelledRow): { text: string; language: LabelLanguage }[] => [
  ...(examplesNl ?? []).map((text) => ({ text, language: 'nl' as const })),
  ...(examplesEn ?? []).map((text) => ({ text, language: 'en' as const })),
];

/** All that is said of a thing: its labels, its definition and its examples. */
export const textsOf = (row: LabelledRow): { text: string; language: LabelLanguage }[] => [
  ...labelsOf(row),
  ...definitionsOf(row),
  ...examplesOf(row),
];

/** Abbreviations count in capitals only: *IT* is none of *it*. */
export const isAbbreviation = ({ text }: Label): boolean => /^[A-Z]{1,3}$/.test(text);

/**
 * Abbreviations, labels that are mostly stop words (*take up*) and those that say one word twice (*rules upon rules*) count
 * only as written, so they have no wordings.
 */
function wordingsOf(label: Label, stemsOf: ReadonlyMap<string, readonly string[]>): Wording[] {
  const words = wordsOf(label.text);
  const content = words.filter(({ folded, text }) => isContent(folded) || isInCapitals(text));
  if (isAbbreviation(label) || content.length === 0 || content.length * 2 < words.length) return [];
  const stems = unique(content.map(({ folded }) => stem(folded, label.language)));
  if (stems.length === 1 && content.length > 1) return [];
  const parts = unique(
    content.flatMap(({ folded }) =>
      label.language === 'nl'
        ? (splitCompound(folded, stemsOf) ?? [folded]).map((part) => stem(part, 'nl'))
        : [stem(folded, 'en')],
    ),
  );
  if (stems.length === 1 && stems[0]!.length < MIN_LONE_STEM) return [];
  const whole: Wording = { label, stems, isSplit: false };
  return parts.length > stems.length ? [whole, { label, stems: parts, isSplit: true }] : [whole];
}

/** *IT* means something where *it* does not. */
const isInCapitals = (text: string) => /^\p{Lu}{2,}$/u.test(text);

/** A single stem that is shorter, its language mark included, says too little: *Deens* is none of *Den Haag*. */
const MIN_LONE_STEM = 'nl:'.length + 4;

/** Letters that Dutch puts between the parts of a compound. */
const LINKS = ['', 's', 'e', 'en', 'n'];

/**
 * The known words that a Dutch compound is made of: *inspectiebezoek* is *inspectie* and *bezoek*. One part, at either
 * end, may be unknown and is left out. Null where that is not how the word is made.
 */
export function splitCompound(word: string, known: ReadonlyMap<string, unknown>): string[] | null {
  if (word.length > LONGEST_COMPOUND) return null;
  const isPart = (part: string) => part.length >= MIN_PART && part !== word && known.has(part);
  let best: string[] | null = null;
  const lettersIn = (parts: readonly string[]) => parts.reduce((total, { length }) => total + length, 0);
  const consider = (parts: string[]) => {
    const isBetter =
      !best ||
      lettersIn(parts) > lettersIn(best) ||
      (lettersIn(parts) === lettersIn(best) && parts.length < best.length);
    if (isBetter && lettersIn(parts) >= MIN_COVERED * word.length) best = parts;
  };
  const from = (at: number, parts: string[]) => {
    if (parts.length > 0 && isEnding(word.slice(at))) consider(parts);
    if (parts.length === MAX_PARTS) return;
    for (let end = at + MIN_PART; end <= word.length; end += 1) {
      const part = word.slice(at, end);
      if (!isPart(part)) continue;
      for (const link of LINKS) if (word.startsWith(link, end)) from(end + link.length, [...parts, part]);
    }
  };
  from(0, []);
  for (let start = MIN_PART; start <= word.length - MIN_PART; start += 1) {
    const tail = word.slice(start);
    if (isPart(tail)) consider([tail]);
  }
  return best;
}

const MAX_PARTS = 4;
/** What may stand behind the last part: nothing, an ending, or a part that is not known. */
const isEnding = (rest: string) =>
  rest.length >= MIN_PART || /^(?:e|en|n|s|de|ers?|es|jes?|sen?|te|tjes?|ing)?$/.test(rest);
/** Longer ones are no words; taking them apart would take long. */
const LONGEST_COMPOUND = 60;
/** Share of the letters of a compound that its known parts must make up. */
const MIN_COVERED = 0.5;

const unique = <Item>(items: readonly Item[]) => [...new Set(items)];

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (!items) map.set(key, [item]);
  else if (!items.includes(item)) items.push(item);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) push(groups, keyOf(item), item);
  return groups;
}
