import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Pieces } from '../../progress';
import type { FeatureVector } from './features';

/** A vector, and the class that it belongs to. */
interface Sample extends FeatureVector {
  class: number;
}

/** Linear support vector machines, one for each class against all others. */
export interface LinearSvm {
  classes: number;
  /** Feature by feature, the weight for each class; behind the features, the intercepts. In units. */
  weights: Int16Array;
  unit: number;
}

/** How much a sample on the wrong side counts against a wide margin. */
const PENALTY = 1;
const SLACK = 1 / (2 * PENALTY);
/** After so many passes little changes any more. */
const PASSES = 8;
/** Every so many passes all samples are looked at; in the others those that changed something in the pass before. */
const FULL_PASS_EVERY = 4;

/**
 * Trains by dual coordinate descent with squared hinge loss: Hsieh, Chang, Lin, Keerthi and Sundararajan, A Dual
 * Coordinate Descent Method for Large-scale Linear SVM (2008), algorithm 1. The same samples in the same order give the
 * same weights. Pauses after each class.
 */
export function* svmTraining(
  samples: readonly Sample[],
  classes: number,
  features: number,
): Pieces<LinearSvm> {
  const packed = pack(shuffled(samples, xoroshiro128plus(samples.length)));
  const weights = new Float32Array((features + 1) * classes);
  for (let at = 0; at < classes; at += 1) {
    const ofClass = trainOneAgainstAll(packed, at, features);
    for (let feature = 0; feature <= features; feature += 1)
      weights[feature * classes + at] = ofClass[feature]!;
    yield;
  }
  return { classes, ...quantised(weights) };
}

const { round } = Math;

/** As 16-bit integers: half the memory, and `npm run evaluate` gives the same. */
function quantised(weights: Float32Array): Pick<LinearSvm, 'weights' | 'unit'> {
  let largest = 0;
  for (const weight of weights) if (weight > largest || -weight > largest) largest = Math.abs(weight);
  const unit = largest / 0x7fff || 1;
  const integers = new Int16Array(weights.length);
  for (let at = 0; at < weights.length; at += 1) integers[at] = round(weights[at]! / unit);
  return { weights: integers, unit };
}

/** The signed distance of a vector from the boundary of each class, in units of the margin. */
export function decisionValues(vector: FeatureVector, { classes, weights, unit }: LinearSvm): Float64Array {
  const values = Float64Array.from(weights.subarray(weights.length - classes));
  for (let at = 0; at < vector.features.length; at += 1) {
    const row = vector.features[at]! * classes;
    const weight = vector.weights[at]!;
    for (let each = 0; each < classes; each += 1) values[each]! += weights[row + each]! * weight;
  }
  return values.map((value) => value * unit);
}

/** Samples one behind the other in memory: each is read for each class, and this makes it ten times as fast. */
interface PackedSamples {
  classes: Int32Array;
  /** Where the features of each sample start; they end where those of the next one do. */
  starts: Int32Array;
  features: Int32Array;
  weights: Float32Array;
  /** The squared length of each sample, its intercept included. */
  lengths: Float32Array;
}

function pack(samples: readonly Sample[]): PackedSamples {
  const starts = new Int32Array(samples.length + 1);
  for (const [at, sample] of samples.entries()) starts[at + 1] = starts[at]! + sample.features.length;
  const features = new Int32Array(starts.at(-1)!);
  const weights = new Float32Array(starts.at(-1)!);
  for (const [at, sample] of samples.entries()) {
    features.set(sample.features, starts[at]);
    weights.set(sample.weights, starts[at]);
  }
  return {
    classes: Int32Array.from(samples, (sample) => sample.class),
    starts,
    features,
    weights,
    lengths: Float32Array.from(samples, (sample) => sample.weights.reduce((sum, each) => sum + each ** 2, 1)),
  };
}

/** The weights of one class: one for each feature, and its intercept as the last. */
function trainOneAgainstAll(samples: PackedSamples, target: number, features: number): Float32Array {
  const weights = new Float32Array(features + 1);
  const multipliers = new Float64Array(samples.classes.length);
  const changes = (at: number): boolean => {
    const step = descend(samples, at, target, weights, multipliers);
    if (step !== 0) move(weights, samples, at, step);
    return step !== 0;
  };
  const all = Array.from(samples.classes, (_, at) => at);
  const random = xoroshiro128plus(target);
  let active = all;
  for (let pass = 0; pass < PASSES; pass += 1) {
    if (pass % FULL_PASS_EVERY === 0) active = all;
    active = shuffled(active.filter(changes), random);
  }
  return weights;
}

/** Sets the multiplier of a sample anew; by how much it moves the weights, 0 for not at all. */
function descend(
  samples: PackedSamples,
  at: number,
  target: number,
  weights: Float32Array,
  multipliers: Float64Array,
): number {
  const sign = samples.classes[at] === target ? 1 : -1;
  const multiplier = multipliers[at]!;
  const gradient = sign * decisionValue(samples, at, weights) - 1 + SLACK * multiplier;
  const moved = multiplier - gradient / (samples.lengths[at]! + SLACK);
  const next = moved > 0 ? moved : 0;
  multipliers[at] = next;
  return sign * (next - multiplier);
}

function decisionValue(samples: PackedSamples, at: number, weights: Float32Array): number {
  const end = samples.starts[at + 1]!;
  let value = weights[weights.length - 1]!;
  for (let place = samples.starts[at]!; place < end; place += 1)
    value += weights[samples.features[place]!]! * samples.weights[place]!;
  return value;
}

function move(weights: Float32Array, samples: PackedSamples, at: number, step: number): void {
  const end = samples.starts[at + 1]!;
  for (let place = samples.starts[at]!; place < end; place += 1)
    weights[samples.features[place]!]! += step * samples.weights[place]!;
  weights[weights.length - 1]! += step;
}

/** In another order: Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], random: RandomGenerator): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
