import fc from 'fast-check';
import type { Attempt, Finding, Knowledge } from '../../../graph/ranking/evidence';
import type { RankingQuestion } from '../../../graph/ranking/ranking';
import { DEFAULT_WEIGHTS, type Weights } from '../../../graph/ranking/weights';

export const PRACTICES = ['hats', 'songs', 'umbrellas'] as const;
const CASES = { copenhagen: ['DK'], ghent: ['BE-VLG', 'BE'], utrecht: ['NL'] } as const;
const CLAIMS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

const keysOf = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[];
export const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);

const share = fc.double({ min: 0, max: 1, noNaN: true });
const shares = <Key extends string>(record: Record<Key, number>) =>
  fc.record(Object.fromEntries(keysOf(record).map((key) => [key, share]))) as fc.Arbitrary<
    Record<Key, number>
  >;
const weights: fc.Arbitrary<Weights> = fc.oneof(
  fc.constant(DEFAULT_WEIGHTS),
  fc.record({
    strength: shares(DEFAULT_WEIGHTS.strength),
    evidence: shares(DEFAULT_WEIGHTS.evidence),
    confidence: shares(DEFAULT_WEIGHTS.confidence),
    narrower: share,
  }),
);
export const question: fc.Arbitrary<RankingQuestion> = weights.map((each) => ({
  barrier: 'getting-wet',
  narrower: new Set(['drizzle']),
  askingJurisdiction: 'NL',
  weights: each,
}));

const placeOf = (adopted: { case: keyof typeof CASES; practice: string }) => ({
  adoption: `${adopted.case}/${adopted.practice}`,
  jurisdictions: CASES[adopted.case].slice(0, 1),
  places: CASES[adopted.case],
});

/** What holds of a claim whichever of its effects is meant. */
const claim = fc.record({
  evidence: oneOf(keysOf(DEFAULT_WEIGHTS.evidence)),
  confidence: oneOf(keysOf(DEFAULT_WEIGHTS.confidence)),
  witness: oneOf(['agency', 'gazette', 'institute']),
  official: fc.boolean(),
});
const effect = fc.record({
  claim: oneOf(CLAIMS),
  practice: oneOf(PRACTICES),
  case: oneOf(keysOf(CASES)),
  barrier: oneOf(['getting-wet', 'drizzle', 'wet-feet']),
  effect: oneOf(['REDUCES', 'WORSENS', 'NO_EFFECT', 'MIXED'] as const),
  strength: oneOf(keysOf(DEFAULT_WEIGHTS.strength)),
});
const attempts: fc.Arbitrary<Attempt[]> = fc
  .array(
    fc.record({
      claim: fc.option(oneOf(CLAIMS)),
      practice: oneOf(PRACTICES),
      case: oneOf(keysOf(CASES)),
      barrier: oneOf(['getting-wet', 'drizzle', 'wet-feet']),
      status: oneOf(['LEGISLATED', 'PILOT', 'RUNNING', 'ENDED'] as const),
    }),
  )
  .map((each) => each.map((attempt) => ({ ...attempt, ...placeOf(attempt) })));
const findings: fc.Arbitrary<Finding[]> = fc
  .tuple(fc.record(Object.fromEntries(CLAIMS.map((id) => [id, claim]))), fc.array(effect, { maxLength: 20 }))
  .map(([claims, effects]) =>
    effects.map((each) => ({
      ...claims[each.claim]!,
      ...each,
      ...placeOf(each),
      practices: new Set(effects.filter(({ claim: id }) => id === each.claim).map(({ practice }) => practice))
        .size,
    })),
  );
const remarks = fc.array(
  fc.record({
    claim: oneOf([...CLAIMS, 'remark']),
    about: fc.array(oneOf([...CLAIMS, 'copenhagen/hats', 'ghent/songs']), { minLength: 1, maxLength: 3 }),
  }),
);
export const knowledge: fc.Arbitrary<Knowledge> = fc.record({
  findings,
  attempts,
  limits: remarks,
  disputes: remarks,
});
export const shuffled = <Item>(items: readonly Item[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
