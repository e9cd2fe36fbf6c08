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
  const ordered = shuffled([...samples].sort(bySideAndFeatures));
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

const bySideAndFeatures = (a: Sample, b: Sample) =>
  a.side - b.side || a.features.length - b.features.length || compareAll(a.features, b.features);

function compareAll(a: Int32Array, b: Int32Array): number {
  const at = a.findIndex((feature, index) => feature !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** An order that mixes the sides, the same each time (Fisher and Yates, by a linear congruential generator). */
function shuffled<Item>(items: Item[]): Item[] {
  let state = 1;
  for (let at = items.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    const other = state % (at + 1);
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
  return items;
}
