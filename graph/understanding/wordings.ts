import { isContent } from '../language/stop-words';
import type { TextLanguage, Word } from '../language/words';
import { unique } from '../model/collections';
import { isAbbreviation, type Label } from './labels';

/** Stems that together stand for a label: those of its own words, or those of the parts of its compounds. */
export interface Wording {
  label: Label;
  stems: readonly string[];
  usesCompoundParts: boolean;
}

export interface LabelWords {
  label: Label;
  words: readonly Word[];
}

/** What is known of the words of labels. */
export interface KnownWords {
  stemOf: (folded: string, language: TextLanguage) => string;
  /** The known words that a compound is made of; null for none. */
  partsOf: (folded: string) => readonly string[] | null;
}

/**
 * Abbreviations, labels that are mostly stop words (*take up*) or numbers (*one in two out*) and those that repeat one word
 * (*rules upon rules*) count only as written, so they have no wordings.
 */
export function wordingsOf({ label, words }: LabelWords, known: KnownWords): Wording[] {
  const content = words.filter(
    ({ folded, text }) => (isContent(folded) && !NUMBERS.has(folded)) || isInCapitals(text),
  );
  if (isAbbreviation(label) || content.length === 0 || content.length * 2 < words.length) return [];
  const stems = unique(content.map(({ folded }) => known.stemOf(folded, label.language)));
  if (stems.length === 1 && (content.length > 1 || stems[0]!.length < MIN_LONE_STEM)) return [];
  const parts = unique(content.flatMap(({ folded }) => stemsOfParts(folded, label, known)));
  const whole: Wording = { label, stems, usesCompoundParts: false };
  return parts.length > stems.length ? [whole, { label, stems: parts, usesCompoundParts: true }] : [whole];
}

function stemsOfParts(folded: string, { language }: Label, known: KnownWords): string[] {
  const parts = language === 'nl' ? known.partsOf(folded) : null;
  return (parts ?? [folded]).map((part) => known.stemOf(part, language));
}

const NUMBERS: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten twee drie vier vijf zes zeven acht negen tien'.split(' '),
);

/** *IT* means something where *it* does not. */
const isInCapitals = (text: string) => /^\p{Lu}{2,}$/u.test(text);

/** A single stem that is shorter, its language mark included, says too little: *Deens* is none of *Den Haag*. */
const MIN_LONE_STEM = 'nl:'.length + 4;
