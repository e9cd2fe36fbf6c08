import type { ScoreWeights } from '../../../generated/resolvers';
import { DEFAULT_WEIGHTS, type Weights } from '../../../graph/ranking/weights';

/** The default weights, with those that a caller gives in their place; and what is wrong with those. */
export function weightsOf(given: ScoreWeights | null | undefined): { weights: Weights; problems: string[] } {
  const { basis, evidence, confidence, narrower } = given ?? {};
  const problems: string[] = [];
  const check = (name: string, weight: number) => {
    if (weight < 0 || weight > 1) problems.push(`weights.${name} must be from 0 to 1, got ${weight}`);
  };
  const over = <Key extends string>(
    aspect: string,
    defaults: Readonly<Record<Key, number>>,
    own: object | null | undefined,
  ) => {
    const weights: Record<Key, number> = { ...defaults };
    for (const [key, weight] of Object.entries(own ?? {}) as [Key, number | null][]) {
      if (weight === null) continue;
      check(`${aspect}.${key}`, weight);
      weights[key] = weight;
    }
    return weights;
  };
  const weights = {
    basis: over('basis', DEFAULT_WEIGHTS.basis, basis),
    evidence: over('evidence', DEFAULT_WEIGHTS.evidence, evidence),
    confidence: over('confidence', DEFAULT_WEIGHTS.confidence, confidence),
    narrower: narrower ?? DEFAULT_WEIGHTS.narrower,
  };
  check('narrower', weights.narrower);
  return { weights, problems };
}
