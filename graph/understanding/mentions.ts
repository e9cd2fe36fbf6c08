import { isContent, isNegation } from '../language/stop-words';
import { type Word, wordsOf } from '../language/words';
import { compare } from '../model/collections';
import { isAbbreviation, type Label, type LabelledEntity } from './labels';
import { readingsByStem, type StemReading, type TokenReadings } from './readings';
import { CONFIDENCE, type LabelVia, VIA_AS_WRITTEN } from './thresholds';
import { MAX_LABEL_WORDS, type Vocabulary } from './vocabulary';
import type { Wording } from './wordings';

/** Words of a question that together stand for a label. */
export interface Mention {
  label: Label;
  via: LabelVia;
  /** Positions of the words, ascending. */
  at: readonly number[];
  /** How many words of the label they stand for. */
  size: number;
}

/** Labels that stand in a question letter by letter: each run of words is looked up. */
export function mentionsAsWritten(words: readonly Word[], { byLetters }: Vocabulary): Mention[] {
  const mentions: Mention[] = [];
  for (const from of words.keys()) {
    let letters = '';
    for (let end = from; end < words.length && end < from + MAX_LABEL_WORDS; end += 1) {
      letters += words[end]!.folded;
      const labels = byLetters.get(letters);
      if (!labels) continue;
      const within = words.slice(from, end + 1);
      const at = within.map((_, more) => from + more);
      for (const label of labels)
        if (isSameCase(label, within) && isSameWords(label, within))
          mentions.push({ label, via: VIA_AS_WRITTEN[label.kind], at, size: within.length });
    }
  }
  return mentions;
}

const isSameCase = (label: Label, within: readonly Word[]) =>
  !isAbbreviation(label) || within.some(({ text }) => text === label.text);

/** Words may be split differently from the label, but stop words may not be joined into one: *ben in* is not Benin. */
const isSameWords = ({ text }: Label, within: readonly Word[]) =>
  within.length <= wordsOf(text).length ||
  within.every(({ folded }) => isContent(folded) || isNegation(folded));

/** Labels whose stems stand near each other in a question, in whatever form. */
export function mentionsByStems(tokens: readonly TokenReadings[], vocabulary: Vocabulary): Mention[] {
  const readings = readingsByStem(tokens);
  const mentions: Mention[] = [];
  for (const [stem, anchors] of readings)
    for (const wording of vocabulary.byRarestStem.get(stem) ?? [])
      for (const anchor of anchors) {
        const mention = mentionAround(anchor, wording, readings);
        if (mention) mentions.push(mention);
      }
  return mentions;
}

/** The label around one of its words, where all its words stand near each other. */
function mentionAround(
  anchor: StemReading,
  { label, stems, usesCompoundParts }: Wording,
  readings: ReadonlyMap<string, StemReading[]>,
): Mention | null {
  const found: StemReading[] = [];
  for (const stem of stems) {
    const nearest = readings.get(stem)?.reduce((a, b) => (distance(b, anchor) < distance(a, anchor) ? b : a));
    if (!nearest) return null;
    found.push(nearest);
  }
  const at = [...new Set(found.map((each) => each.at))].sort((a, b) => a - b);
  const span = at.at(-1)! - at[0]! + 1;
  if (span > widestSpan(label, stems, usesCompoundParts)) return null;
  return { label, via: weakestVia(found, usesCompoundParts), at, size: stems.length };
}

const distance = (a: StemReading, b: StemReading) => Math.abs(a.at - b.at);

function weakestVia(found: readonly StemReading[], usesCompoundParts: boolean): LabelVia {
  const vias = found.map(({ via }) => via);
  if (usesCompoundParts && !vias.includes('MISSPELLING')) return 'COMPOUND';
  return vias.reduce((a, b) => (CONFIDENCE[b] < CONFIDENCE[a] ? b : a));
}

/** How far apart the words of a label may stand; a negation belongs to what stands next to it. */
function widestSpan({ text }: Label, stems: readonly string[], usesCompoundParts: boolean): number {
  if (wordsOf(text).some(({ folded }) => isNegation(folded))) return stems.length;
  return (usesCompoundParts ? 0 : 3) + 2 * stems.length;
}

/** The surest mention of each entity, surest first, without those that a mention of another entity covers. */
export function resolveOverlaps<Each extends Mention>(mentions: readonly Each[]): Each[] {
  const best = new Map<LabelledEntity, Each>();
  const sorted = [...mentions].sort(surestFirst);
  for (const mention of sorted) if (!best.has(mention.label.owner)) best.set(mention.label.owner, mention);
  return [...best.values()].filter((mention) => !sorted.some((other) => covers(other, mention)));
}

/**
 * Whether mention `a` covers `b` and replaces it: a longer label that is no less sure, one as written over one that is only
 * read into parts of words or corrected, or of two that are read alike from the same words the one that says no more.
 */
const covers = (a: Mention, b: Mention) =>
  a.label.owner !== b.label.owner &&
  b.at.every((at) => a.at.includes(at)) &&
  (a.size > b.size
    ? CONFIDENCE[a.via] >= CONFIDENCE[b.via]
    : (CONFIDENCE[a.via] > CONFIDENCE.STEM && CONFIDENCE[b.via] < CONFIDENCE.STEM) ||
      (a.via === 'STEM' && b.via === 'STEM' && a.size === b.size && lengthOf(a) < lengthOf(b)));

const lengthOf = ({ label }: Mention) => wordsOf(label.text).length;

const surestFirst = (a: Mention, b: Mention) =>
  CONFIDENCE[b.via] - CONFIDENCE[a.via] ||
  b.size - a.size ||
  a.at[0]! - b.at[0]! ||
  compare(a.label.owner.id, b.label.owner.id);
