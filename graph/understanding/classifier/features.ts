import { type Word, wordsOf } from '../../language/words';

/** A text as a sparse vector: its features, and how much each weighs. */
export interface FeatureVector {
  features: readonly number[];
  weights: readonly number[];
}

/** Features share a table of this size by their hash. */
export const FEATURE_COUNT = 1 << 16;
/** Letters in a piece of a word. */
const PIECE = 5;

/** How often each feature occurs in a text. */
interface FeatureCounts {
  features: number[];
  times: number[];
  /** How many of the features are pieces of words; behind them come the words and pairs of words. */
  pieces: number;
}

/** Counts the pieces of words, the words and the pairs of words of a text. */
export function countFeatures(words: readonly Word[]): FeatureCounts {
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

export const countFeaturesOf = (text: string): FeatureCounts => countFeatures(wordsOf(text));

function tally(features: readonly number[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const feature of features) times.set(feature, (times.get(feature) ?? 0) + 1);
  return times;
}

/** The features of a word by itself. */
export const featuresOf = (word: Word): number[] => [...piecesOf(word), wholeOf(word)];

const wholeOf = ({ folded }: Word) => hash(`=${folded}`);

const pairOf = (first: Word, second: Word) => hash(`=${first.folded} ${second.folded}`);

/** The pieces of a word, which begins and ends with a space; the whole of a short one. */
function piecesOf({ folded }: Word): number[] {
  const spaced = ` ${folded} `;
  const found = [hash(spaced, 0)];
  for (let at = 1; at + PIECE <= spaced.length; at += 1) found.push(hash(spaced, at));
  return found;
}

const { imul } = Math;

/** Of a piece that starts at a letter, or of a text as a whole; FNV-1a, folded to the size of the table. */
function hash(text: string, from?: number): number {
  let state = 0x811c9dc5;
  const end = from === undefined ? text.length : Math.min(from + PIECE, text.length);
  for (let at = from ?? 0; at < end; at += 1) state = imul(state ^ text.charCodeAt(at), 0x01000193);
  return ((state >>> 16) ^ state) & (FEATURE_COUNT - 1);
}

/** Smoothed inverse document frequency of each feature, a document being a sentence. */
export function inverseFrequency(sentences: readonly FeatureCounts[]): Float32Array {
  const documents = new Float32Array(FEATURE_COUNT);
  for (const { features } of sentences) for (const feature of features) documents[feature]! += 1;
  return documents.map((among) => Math.log((1 + sentences.length) / (1 + among)) + 1);
}

/** TF-IDF: both kinds of feature, each as a vector of length 1. */
export function vectorOf(
  { features, times, pieces }: FeatureCounts,
  inverseFrequencies: Float32Array,
): FeatureVector {
  const weights = features.map((feature, at) => (1 + Math.log(times[at]!)) * inverseFrequencies[feature]!);
  normalise(weights, 0, pieces);
  normalise(weights, pieces, features.length);
  return { features, weights };
}

function normalise(weights: number[], start: number, end: number): void {
  let square = 0;
  for (let at = start; at < end; at += 1) square += weights[at]! ** 2;
  for (let at = start; at < end; at += 1) weights[at]! /= Math.sqrt(square);
}
