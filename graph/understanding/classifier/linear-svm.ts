/** A point with few features. */
export interface Point {
  features: readonly number[];
  weights: readonly number[];
}

/** A point, and the side that it lies on. */
export interface Sample extends Point {
  side: number;
}

/** Linear separators, one for each side against all others. */
export interface Separators {
  sides: number;
  /** For each feature, what it adds to how far a point lies on each side; behind the features, the offsets. In units. */
  weights: Int16Array;
  unit: number;
}

/** One of them while it is trained: a weight for each feature, and its offset. */
type Separator = Float32Array;

/** How much a sample on the wrong side counts against a wide margin. */
const PENALTY = 1;
const SLACK = 1 / (2 * PENALTY);
/** After so many rounds little changes any more. */
const ROUNDS = 8;
/** Every so many rounds all samples are looked at, in the others those that still mattered in the round before. */
const ROUNDS_TO_A_LOOK_AT_ALL = 4;

/**
 * Trains separators: support vectors with squared hinge loss by dual coordinate descent, from Hsieh, Chang, Lin, Keerthi and Sundararajan, A Dual Coordinate Descent Method for Large-scale Linear SVM
 * (2008), algorithm 1. The same samples in the same order give the same separators.
 */
export function trainSeparators(samples: readonly Sample[], sides: number, features: number): Separators {
  const packed = pack(mixed(samples, randomFrom(samples.length)));
  const weights = new Float32Array((features + 1) * sides);
  for (let side = 0; side < sides; side += 1)
    for (const [feature, weight] of separate(packed, side, features).entries())
      weights[feature * sides + side] = weight;
  return { sides, ...inUnits(weights) };
}

/** Half the room, and as exact as anybody can tell. */
function inUnits(weights: Float32Array): Pick<Separators, 'weights' | 'unit'> {
  const unit = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0) / 0x7fff || 1;
  return { weights: Int16Array.from(weights, (weight) => Math.round(weight / unit)), unit };
}

/** How far a point lies on each side; below 0 outside it. */
export function sidesOf({ features, weights }: Point, separators: Separators): Float64Array {
  const { sides, weights: table, unit } = separators;
  const found = Float64Array.from(table.subarray(table.length - sides));
  for (let at = 0; at < features.length; at += 1) {
    const row = features[at]! * sides;
    const weight = weights[at]!;
    for (let side = 0; side < sides; side += 1) found[side]! += table[row + side]! * weight;
  }
  return found.map((value) => value * unit);
}

/** Samples that lie one behind the other in memory: each is read for each side, so that this is ten times as fast. */
interface Packed {
  sides: Int32Array;
  /** Where the features of each sample start; they end where those of the next one do. */
  starts: Int32Array;
  features: Int32Array;
  weights: Float32Array;
  /** The squared length of each sample, its offset included. */
  lengths: Float32Array;
}

function pack(samples: readonly Sample[]): Packed {
  const starts = new Int32Array(samples.length + 1);
  for (const [at, sample] of samples.entries()) starts[at + 1] = starts[at]! + sample.features.length;
  const features = new Int32Array(starts.at(-1)!);
  const weights = new Float32Array(starts.at(-1)!);
  for (const [at, sample] of samples.entries()) {
    features.set(sample.features, starts[at]);
    weights.set(sample.weights, starts[at]);
  }
  return {
    sides: Int32Array.from(samples, ({ side }) => side),
    starts,
    features,
    weights,
    lengths: Float32Array.from(samples, (sample) => sample.weights.reduce((sum, each) => sum + each ** 2, 1)),
  };
}

function separate(samples: Packed, side: number, features: number): Separator {
  const separator = new Float32Array(features + 1);
  const multipliers = new Float64Array(samples.sides.length);
  const movesBy = (at: number): boolean => {
    const step = descend(samples, at, side, separator, multipliers);
    if (step !== 0) move(separator, samples, at, step);
    return step !== 0;
  };
  const all = Array.from(samples.sides, (_, at) => at);
  const random = randomFrom(side);
  let open = all;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round % ROUNDS_TO_A_LOOK_AT_ALL === 0) open = all;
    open = mixed(open.filter(movesBy), random);
  }
  return separator;
}

/** Sets the multiplier of a sample anew; by how much it moves the separator, 0 for not at all. */
function descend(
  samples: Packed,
  at: number,
  side: number,
  separator: Separator,
  multipliers: Float64Array,
): number {
  const sign = samples.sides[at] === side ? 1 : -1;
  const multiplier = multipliers[at]!;
  const gradient = sign * sideOfSample(samples, at, separator) - 1 + SLACK * multiplier;
  const next = Math.max(multiplier - gradient / (samples.lengths[at]! + SLACK), 0);
  multipliers[at] = next;
  return sign * (next - multiplier);
}

function sideOfSample({ starts, features, weights }: Packed, at: number, separator: Separator): number {
  const end = starts[at + 1]!;
  let value = separator[separator.length - 1]!;
  for (let place = starts[at]!; place < end; place += 1)
    value += separator[features[place]!]! * weights[place]!;
  return value;
}

function move(separator: Separator, { starts, features, weights }: Packed, at: number, step: number): void {
  const end = starts[at + 1]!;
  for (let place = starts[at]!; place < end; place += 1)
    separator[features[place]!]! += step * weights[place]!;
  separator[separator.length - 1]! += step;
}

/** In another order: Fisher and Yates. */
function mixed<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** The same numbers from 0 to 1 for the same seed: the linear congruential generator of Numerical Recipes. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
