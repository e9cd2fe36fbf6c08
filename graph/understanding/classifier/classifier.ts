import { type Word, wordsOf } from '../../language/words';
import { type LabelledRow, textsOf } from '../vocabulary';
import { ELSEWHERE } from './elsewhere';
import { type Point, type Sample, type Separators, sidesOf, trainSeparators } from './linear-svm';

/**
 * What things are about, by the pieces of words, the words and the pairs of words that their labels, definitions and
 * examples are made of. For each thing, and for everything else that people talk about, a linear separator tells its
 * sentences from all others. Features share a table of fixed size by their hash.
 */
export interface Gist {
  things: readonly LabelledRow[];
  /** A side for each thing, and one for everything else as the last. */
  separators: Separators;
  /** For each feature, how rare it is among the sentences. */
  rarity: Float32Array;
}

/** How much a text is about a thing. */
export interface Likeness {
  thing: LabelledRow;
  /** How far it lies on the side of the thing; below 0 outside it. */
  side: number;
  /** The same, beyond how far it lies on the side of everything else. */
  score: number;
}

const FEATURES = 1 << 16;
const PIECE = 5;

/** What training gives for things. */
export type Trained = Omit<Gist, 'things'>;

/** The things that have examples, which is what a gist can be made of, by id. */
export const withExamples = (rows: readonly LabelledRow[]): LabelledRow[] =>
  rows
    .filter(({ examplesNl, examplesEn }) => examplesNl ?? examplesEn)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Makes the gist of things here and now; `trainGist` does so beside what goes on. */
export function buildGist(rows: readonly LabelledRow[]): Gist {
  const things = withExamples(rows);
  return { things, ...train(things) };
}

/** Learns what is said of things, in the order that `withExamples` gives them. */
export function train(things: readonly LabelledRow[]): Trained {
  const sentences = [
    ...things.flatMap((thing, side) => textsOf(thing).map(({ text }) => ({ side, text }))),
    ...ELSEWHERE.map((text) => ({ side: things.length, text })),
  ];
  const counts = sentences.map(({ text }) => countsOf(wordsOf(text)));
  const rarity = rarityIn(counts);
  const samples = sentences.map(({ side }, at): Sample => ({ side, ...pointOf(counts[at]!, rarity) }));
  return { separators: trainSeparators(samples, things.length + 1, FEATURES), rarity };
}

/** The things that a text is about, most first. */
export function likenessesOf(words: readonly Word[], { things, separators, rarity }: Gist): Likeness[] {
  const sides = sidesOf(pointOf(countsOf(words), rarity), separators);
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
  const { features, weights } = pointOf(countsOf(words), rarity);
  const weightOf = new Map(features.map((feature, at) => [feature, weights[at]!]));
  const side = things.indexOf(thing);
  const addedBy = (feature: number) =>
    separators.weights[feature * separators.sides + side]! * separators.unit * (weightOf.get(feature) ?? 0);
  return words.map((word) => featuresOf(word).reduce((sum, feature) => sum + addedBy(feature), 0));
}

/** How often each feature occurs. */
interface Counts {
  features: number[];
  times: number[];
  /** How many of the features are pieces of words; behind them come the words and pairs of words. */
  pieces: number;
}

function countsOf(words: readonly Word[]): Counts {
  const pieces = tally(words.flatMap(piecesOf));
  const wholes = tally([
    ...words.map(wholeOf),
    ...words.slice(1).map((word, at) => pairOf(words[at]!, word)),
  ]);
  return {
    features: [...pieces.keys(), ...wholes.keys()],
    times: [...pieces.values(), ...wholes.values()],
    pieces: pieces.size,
  };
}

function tally(features: readonly number[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const feature of features) times.set(feature, (times.get(feature) ?? 0) + 1);
  return times;
}

const featuresOf = (word: Word): number[] => [...piecesOf(word), wholeOf(word)];

const wholeOf = ({ folded }: Word) => hash(`=${folded}`);

const pairOf = (first: Word, second: Word) => hash(`=${first.folded} ${second.folded}`);

/** The pieces of a word, which begins and ends with a space; the whole of a short one. */
function piecesOf({ folded }: Word): number[] {
  const spaced = ` ${folded} `;
  const found = [hash(spaced, 0)];
  for (let at = 1; at + PIECE <= spaced.length; at += 1) found.push(hash(spaced, at));
  return found;
}

/** Of a piece that starts at a letter, or of a text as a whole; FNV-1a, folded to the size of the table. */
function hash(text: string, from?: number): number {
  let state = 0x811c9dc5;
  const end = from === undefined ? text.length : Math.min(from + PIECE, text.length);
  for (let at = from ?? 0; at < end; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return ((state >>> 16) ^ state) & (FEATURES - 1);
}

/** Smoothed inverse document frequency, a document being a sentence. */
function rarityIn(sentences: readonly Counts[]): Float32Array {
  const documents = new Float32Array(FEATURES);
  for (const { features } of sentences) for (const feature of features) documents[feature]! += 1;
  return documents.map((among) => Math.log((1 + sentences.length) / (1 + among)) + 1);
}

/** Both kinds of feature, each as a vector of length 1: the logarithm of how often it occurs, by its rarity. */
function pointOf({ features, times, pieces }: Counts, rarity: Float32Array): Point {
  const weights = new Array<number>(features.length);
  for (const [start, end] of [
    [0, pieces],
    [pieces, features.length],
  ] as const) {
    let square = 0;
    for (let at = start; at < end; at += 1) {
      weights[at] = (1 + Math.log(times[at]!)) * rarity[features[at]!]!;
      square += weights[at]! ** 2;
    }
    for (let at = start; at < end; at += 1) weights[at]! /= Math.sqrt(square);
  }
  return { features, weights };
}
