import { isWhole, splitCompound } from '../language/compounds';
import { stemsOfForm } from '../language/stems';
import { isContent } from '../language/stop-words';
import type { Word } from '../language/words';
import { addTo } from '../model/collections';
import type { Vocabulary } from './vocabulary';

/** How a word of a question may be read. */
export interface TokenReadings {
  word: Word;
  /** What it may be a form of. */
  stems: readonly string[];
  /** The parts of the compound that it may be. */
  parts: readonly string[];
  /** Where it is not known: the known words that it may be a misspelling of. */
  corrections: readonly string[];
}

/** Analyses the words of a question, each once however often it stands there. */
export function analyseAll(words: readonly Word[], vocabulary: Vocabulary): TokenReadings[] {
  const known = new Map<string, TokenReadings>();
  return words.map((word) => {
    const readings = known.get(word.folded) ?? analyse(word, vocabulary);
    known.set(word.folded, readings);
    return { ...readings, word };
  });
}

/** Analyses a word by the vocabulary; what carries no meaning is neither taken apart nor corrected. */
function analyse(word: Word, vocabulary: Vocabulary): TokenReadings {
  const { folded } = word;
  const stems = vocabulary.stemsOfForm.get(folded) ?? stemsOfForm(folded);
  if (!isContent(folded)) return { word, stems, parts: [], corrections: [] };
  const parts = splitCompound(folded, vocabulary.stemsOf) ?? [];
  const isKnown = [folded, ...stems].some((form) => vocabulary.forms.has(form)) || isWhole(parts, folded);
  return { word, stems, parts, corrections: isKnown ? [] : correctionsOf(folded, vocabulary) };
}

/** The word, corrected where there is just one correction. */
export const corrected = ({ word, corrections: [only, ...others] }: TokenReadings): Word =>
  only !== undefined && others.length === 0 ? { ...word, folded: only } : word;

/** Known words that a word may be a misspelling of: with two letters changed round, else with one or two wrong. */
function correctionsOf(folded: string, { stems, spelling }: Vocabulary): string[] {
  const isKnown = (word: string) => stemsOfForm(word).some((stem) => stems.has(stem));
  const swapped = spelling.isLong(folded) ? swapsOf(folded).filter(isKnown) : [];
  return swapped.length > 0 ? swapped : spelling.like(folded);
}

/** A word with each two neighbouring letters changed round. */
const swapsOf = (word: string): string[] =>
  Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  );

/** One way to read the word at a position: as one of its stems, through a part of it, or corrected. */
export interface StemReading {
  at: number;
  via: 'STEM' | 'COMPOUND' | 'MISSPELLING';
}

/** The words that each stem may be read from, by stem. */
export function readingsByStem(tokens: readonly TokenReadings[]): Map<string, StemReading[]> {
  const readings = new Map<string, StemReading[]>();
  const read = (stems: readonly string[], reading: StemReading) => {
    for (const stem of stems) addTo(readings, stem, reading);
  };
  for (const [at, { stems, parts, corrections }] of tokens.entries()) {
    read(stems, { at, via: 'STEM' });
    for (const correction of corrections) read(stemsOfForm(correction), { at, via: 'MISSPELLING' });
    if (corrections.length === 0) for (const part of parts) read(stemsOfForm(part), { at, via: 'COMPOUND' });
  }
  return readings;
}
