import { splitCompound } from '../language/compounds';
import { stem } from '../language/stems';
import { isContent } from '../language/stop-words';
import { wordsOf } from '../language/words';
import { unique } from '../model/collections';
import { isAbbreviation, type Label } from './labels';

/** Stems that together stand for a label: those of its own words, or those of the parts of its compounds. */
export interface Wording {
  label: Label;
  stems: readonly string[];
  usesCompoundParts: boolean;
}

/**
 * Abbreviations, labels that are mostly stop words (*take up*) or numbers (*one in two out*) and those that repeat one word
 * (*rules upon rules*) count only as written, so they have no wordings.
 */
export function wordingsOf(label: Label, stemsOf: ReadonlyMap<string, readonly string[]>): Wording[] {
  const words = wordsOf(label.text);
  const content = words.filter(
    ({ folded, text }) => (isContent(folded) && !NUMBERS.has(folded)) || isInCapitals(text),
  );
  if (isAbbreviation(label) || content.length === 0 || content.length * 2 < words.length) return [];
  const stems = unique(content.map(({ folded }) => stem(folded, label.language)));
  if (stems.length === 1 && (content.length > 1 || stems[0]!.length < MIN_LONE_STEM)) return [];
  const parts = unique(content.flatMap(({ folded }) => stemsOfParts(folded, label, stemsOf)));
  const whole: Wording = { label, stems, usesCompoundParts: false };
  return parts.length > stems.length ? [whole, { label, stems: parts, usesCompoundParts: true }] : [whole];
}

function stemsOfParts(
  folded: string,
  { language }: Label,
  stemsOf: ReadonlyMap<string, readonly string[]>,
): string[] {
  const parts = language === 'nl' ? splitCompound(folded, stemsOf) : null;
  return (parts ?? [folded]).map((part) => stem(part, language));
}

const NUMBERS: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten twee drie vier vijf zes zeven acht negen tien'.split(' '),
);

/** *IT* means something where *it* does not. */
const isInCapitals = (text: string) => /^\p{Lu}{2,}$/u.test(text);

/** A single stem that is shorter, its language mark included, says too little: *Deens* is none of *Den Haag*. */
const MIN_LONE_STEM = 'nl:'.length + 4;
