import { ELSEWHERE } from './elsewhere';
import { type LabelledRow, textsOf } from './vocabulary';
import { type Word, wordsOf } from './words';

/**
 * What things are about, by the pieces of words, the words and the pairs of words that their labels, definitions and
 * examples are made of: one vector for each thing (TF-IDF, each kind of feature of length 1), and one for everything else
 * that people talk about. Features share a table of fixed size by their hash.
 */
export interface Gist {
  things: readonly LabelledRow[];
  /** For each feature, its weight in each thing, and in everything else as the last. */
  weights: Float32Array;
  /** For each feature, how rare it is among the things. */
  rarity: Float32Array;
}

/** How much a text is about a thing. */
export interface Likeness {
  thing: LabelledRow;
  /** Sum of the cosines of both kinds of feature, less a part of the same for everything else; at most 2. */
  score: number;
  /** For each word of the text, what it adds to the first cosine. */
  byWord: number[];
}

const BUCKETS = 1 << 16;
const SHORTEST_PIECE = 4;
const LONGEST_PIECE = 6;
/** How much of its likeness to everything else is held against a text. */
const HELD_AGAINST = 0.8;

/** Makes the gist of the things that have examples. */
export function buildGist(rows: readonly LabelledRow[]): Gist {
  const things = rows.filter(({ examplesNl, examplesEn }) => examplesNl ?? examplesEn);
  const texts = [...things.map((thing) => textsOf(thing).map(({ text }) => text)), ELSEWHERE];
  const counts = texts.map((each) => countsOf(each.map(wordsOf)));
  const rarity = rarityIn(counts);
  const weights = new Float32Array(BUCKETS * texts.length);
  for (const [at, kinds] of counts.entries())
    for (const [feature, weight] of kinds.flatMap((kind) => [...weighed(kind, rarity)]))
      weights[feature * texts.length + at]! += weight;
  return { things, weights, rarity };
}

/** The things that a text is about, most first. */
export function likenessesOf(words: readonly Word[], { things, weights, rarity }: Gist): Likeness[] {
  const columns = things.length + 1;
  const cosines = new Float64Array(columns);
  const kinds = countsOf([words]);
  const vectors = kinds.map((kind) => weighed(kind, rarity));
  for (const vector of vectors)
    for (const [feature, weight] of vector)
      for (let at = 0; at < columns; at += 1) cosines[at]! += weight * weights[feature * columns + at]!;
  const elsewhere = cosines[things.length]!;
  const pieces = words.map(({ folded }) => piecesOf(folded));
  return things
    .map((thing, at) => ({
      thing,
      score: cosines[at]! - HELD_AGAINST * elsewhere,
      byWord: pieces.map((features) =>
        features.reduce((sum, each) => sum + (vectors[0]?.get(each) ?? 0) * weights[each * columns + at]!, 0),
      ),
    }))
    .sort((a, b) => b.score - a.score || (a.thing.id < b.thing.id ? -1 : 1));
}

type Counts = Map<number, number>;

/** How often each feature occurs: pieces of words, and words with pairs of words. */
function countsOf(texts: readonly (readonly Word[])[]): [pieces: Counts, words: Counts] {
  const [pieces, words]: [Counts, Counts] = [new Map(), new Map()];
  const count = (counts: Counts, feature: number) => counts.set(feature, (counts.get(feature) ?? 0) + 1);
  for (const text of texts)
    for (const [at, { folded }] of text.entries()) {
      for (const piece of piecesOf(folded)) count(pieces, piece);
      count(words, hash(`=${folded}`));
      const next = text[at + 1];
      if (next) count(words, hash(`=${folded} ${next.folded}`));
    }
  return [pieces, words];
}

/** The pieces of a word, which begins and ends with a space; the whole of a short one. */
function piecesOf(folded: string): number[] {
  const spaced = ` ${folded} `;
  const found: number[] = [];
  for (let length = SHORTEST_PIECE; length <= LONGEST_PIECE; length += 1) {
    if (spaced.length <= length) return [...found, hash(spaced)];
    for (let at = 0; at + length <= spaced.length; at += 1) found.push(hash(spaced.slice(at, at + length)));
  }
  return found;
}

/** FNV-1a, folded to the size of the table. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return ((state >>> 16) ^ state) & (BUCKETS - 1);
}

/** Smoothed inverse document frequency, a document being all that is said of one thing. */
function rarityIn(counts: readonly [Counts, Counts][]): Float32Array {
  const rarity = new Float32Array(BUCKETS);
  for (const kinds of counts)
    for (const feature of new Set(kinds.flatMap((kind) => [...kind.keys()]))) rarity[feature]! += 1;
  return rarity.map((documents) => Math.log((1 + counts.length) / (1 + documents)) + 1);
}

/** A vector of length 1: the logarithm of how often a feature occurs, by its rarity. */
function weighed(counts: Counts, rarity: Float32Array): Counts {
  const vector = new Map(
    [...counts].map(([feature, count]) => [feature, (1 + Math.log(count)) * rarity[feature]!]),
  );
  let squares = 0;
  for (const weight of vector.values()) squares += weight ** 2;
  const length = Math.sqrt(squares) || 1;
  for (const [feature, weight] of vector) vector.set(feature, weight / length);
  return vector;
}
