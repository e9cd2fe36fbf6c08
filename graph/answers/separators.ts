/** A point with few features, and the side that it lies on. */
export interface Sample {
  side: number;
  features: Int32Array;
  weights: Float32Array;
}

/** How much a sample on the wrong side counts against a wide margin. */
const PENALTY = 3;
/** More rounds follow the sentences more closely than what is asked later bears out. */
const ROUNDS = 6;

/**
 * Linear separators, one for each side against all others, each with its offset behind its features. Support vectors with
 * squared hinge loss by dual coordinate descent: Hsieh, Chang, Lin, Keerthi and Sundararajan, A Dual Coordinate Descent
 * Method for Large-scale Linear SVM (2008), algorithm 1. The same samples give the same separators, whatever their order.
 */
export function trainSeparators(samples: readonly Sample[], sides: number, features: number): Float32Array[] {
  const ordered = mixed(samples);
  const lengths = ordered.map(({ weights }) => weights.reduce((sum, weight) => sum + weight ** 2, 1));
  return Array.from({ length: sides }, (_, side) => separate(ordered, lengths, side, features));
}

function separate(
  samples: readonly Sample[],
  lengths: readonly number[],
  side: number,
  features: number,
): Float32Array {
  const separator = new Float32Array(features + 1);
  const multipliers = new Float64Array(samples.length);
  const slack = 1 / (2 * PENALTY);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = 0; at < samples.length; at += 1) {
      const sample = samples[at]!;
      const sign = sample.side === side ? 1 : -1;
      const multiplier = multipliers[at]!;
      const gradient = sign * sideOf(sample, separator, features) - 1 + slack * multiplier;
      const projected = multiplier === 0 ? Math.min(gradient, 0) : gradient;
      if (projected === 0) continue;
      const next = Math.max(multiplier - gradient / (lengths[at]! + slack), 0);
      multipliers[at] = next;
      move(separator, sample, sign * (next - multiplier), features);
    }
  }
  return separator;
}

/** How far a point lies on the side of a separator; below 0 on the other. */
export function sideOf(
  { features, weights }: Omit<Sample, 'side'>,
  separator: Float32Array,
  offset: number,
): number {
  let value = separator[offset]!;
  for (let at = 0; at < features.length; at += 1) value += separator[features[at]!]! * weights[at]!;
  return value;
}

function move(separator: Float32Array, { features, weights }: Sample, step: number, offset: number): void {
  for (let at = 0; at < features.length; at += 1) separator[features[at]!]! += step * weights[at]!;
  separator[offset]! += step;
}

/**
 * An order that mixes the sides and that each sample has its own place in, by a hash of its features, so that one sample
 * more changes little.
 */
function mixed(samples: readonly Sample[]): Sample[] {
  const keyed = samples.map((sample) => ({ sample, key: hashOf(sample) }));
  return keyed.sort((a, b) => a.key - b.key || a.sample.side - b.sample.side).map(({ sample }) => sample);
}

/** FNV-1a over the features, mixed once more (the finalizer of MurmurHash3) so that like samples do not stand together. */
function hashOf({ features }: Sample): number {
  let state = 0x811c9dc5;
  for (const feature of features) state = Math.imul(state ^ feature, 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
