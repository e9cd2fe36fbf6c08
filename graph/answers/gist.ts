import { ELSEWHERE } from './elsewhere';
import { type Point, type Sample, type Separator, sideOf, trainSeparators } from './separators';
import { type LabelledRow, textsOf } from './vocabulary';
import { type Word, wordsOf } from './words';

/**
 * What things are about, by the pieces of words, the words and the pairs of words that their labels, definitions and
 * examples are made of. For each thing, and for everything else that people talk about, a linear separator tells its
 * sentences from all others. Features share a table of fixed size by their hash.
 */
export interface Gist {
  things: readonly LabelledRow[];
  /** One for each thing, and one for everything else as the last. */
  separators: readonly Separator[];
  /** For each feature, how rare it is among the sentences. */
  rarity: Float32Array;
}

/** How much a text is about a thing. */
export interface Likeness {
  thing: LabelledRow;
  side: number;
  /** How far it lies on the side of the thing, beyond how far it lies on the side of everything else. */
  score: number;
}

const FEATURES = 1 << 16;
const PIECE = 5;

/** Makes the gist of the things that have examples. */
export function buildGist(rows: readonly LabelledRow[]): Gist {
  const things = rows
    .filter(({ examplesNl, examplesEn }) => examplesNl ?? examplesEn)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const sentences = [
    ...things.flatMap((thing, side) => textsOf(thing).map(({ text }) => ({ side, text }))),
    ...ELSEWHERE.map((text) => ({ side: things.length, text })),
  ];
  // Counted twice rather than kept: all counts at once take far more room than what becomes of them.
  const rarity = rarityIn(sentences.map(({ text }) => text));
  const samples = sentences.map(
    ({ side, text }): Sample => ({ side, ...vectorOf(countsOf(wordsOf(text)), rarity) }),
  );
  return { things, separators: trainSeparators(samples, things.length + 1, FEATURES), rarity };
}

/** The things that a text is about, most first. */
export function likenessesOf(words: readonly Word[], { things, separators, rarity }: Gist): Likeness[] {
  const vector = vectorOf(countsOf(words), rarity);
  const sides = separators.map((separator) => sideOf(vector, separator));
  const elsewhere = sides[things.length]!;
  return things
    .map((thing, at) => ({ thing, side: sides[at]!, score: sides[at]! - elsewhere }))
    .sort((a, b) => b.score - a.score || (a.thing.id < b.thing.id ? -1 : 1));
}

/** What each word of a text adds to how far it lies on the side of a thing. */
export function addedByWord(
  words: readonly Word[],
  thing: LabelledRow,
  { things, separators, rarity }: Gist,
): number[] {
  const { features, weights } = vectorOf(countsOf(words), rarity);
  const weightOf = new Map([...features].map((feature, at) => [feature, weights[at]!]));
  const separator = separators[things.indexOf(thing)]!;
  return words.map((word) =>
    featuresOf(word).reduce((sum, feature) => sum + separator[feature]! * (weightOf.get(feature) ?? 0), 0),
  );
}

type Counts = Map<number, number>;

/** How often each feature occurs: pieces of words, and words with pairs of words. */
function countsOf(words: readonly Word[]): [pieces: Counts, words: Counts] {
  const counts: [Counts, Counts] = [new Map(), new Map()];
  const count = (kind: 0 | 1, feature: number) =>
    counts[kind].set(feature, (counts[kind].get(feature) ?? 0) + 1);
  for (const [at, word] of words.entries()) {
    for (const piece of piecesOf(word)) count(0, piece);
    count(1, wholeOf(word));
    const next = words[at + 1];
    if (next) count(1, hash(`=${word.folded} ${next.folded}`));
  }
  return counts;
}

const featuresOf = (word: Word): number[] => [...piecesOf(word), wholeOf(word)];

const wholeOf = ({ folded }: Word) => hash(`=${folded}`);

/** The pieces of a word, which begins and ends with a space; the whole of a short one. */
function piecesOf({ folded }: Word): number[] {
  const spaced = ` ${folded} `;
  return Array.from({ length: Math.max(spaced.length - PIECE, 0) + 1 }, (_, at) =>
    hash(spaced.slice(at, at + PIECE)),
  );
}

/** FNV-1a, folded to the size of the table. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return ((state >>> 16) ^ state) & (FEATURES - 1);
}

/** Smoothed inverse document frequency, a document being a sentence. */
function rarityIn(sentences: readonly string[]): Float32Array {
  const rarity = new Float32Array(FEATURES);
  for (const sentence of sentences)
    for (const feature of new Set(countsOf(wordsOf(sentence)).flatMap((kind) => [...kind.keys()])))
      rarity[feature]! += 1;
  return rarity.map((documents) => Math.log((1 + sentences.length) / (1 + documents)) + 1);
}

/** Both kinds of feature, each as a vector of length 1: the logarithm of how often it occurs, by its rarity. */
function vectorOf(kinds: readonly [Counts, Counts], rarity: Float32Array): Point {
  const vector = new Map<number, number>();
  for (const counts of kinds) {
    const weights = [...counts].map(
      ([feature, count]) => [feature, (1 + Math.log(count)) * rarity[feature]!] as const,
    );
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0)) || 1;
    for (const [feature, weight] of weights)
      vector.set(feature, (vector.get(feature) ?? 0) + weight / length);
  }
  return { features: Int32Array.from(vector.keys()), weights: Float32Array.from(vector.values()) };
}

export const sides = (words: readonly Word[], { separators, rarity }: Gist) => {
  const v = vectorOf(countsOf(words), rarity);
  return separators.map((s) => sideOf(v, s));
};
