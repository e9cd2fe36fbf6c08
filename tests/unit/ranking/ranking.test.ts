import type { Finding } from '../../../graph/ranking/evidence';
import { about, DRIER, LIMIT, partOf, rank, rankOne, WETTER } from './findings';

describe('the score of a practice', () => {
  it('is the largest share of one finding when a single claim is as strong as can be', () => {
    expect(rank([DRIER])).toEqual([
      {
        practice: 'umbrellas',
        barrier: 'getting-wet',
        rank: 1,
        advised: true,
        score: 1 / LIMIT,
        band: 'STRONG',
        support: 1 / LIMIT,
        counter: 0,
        standing: 'SUPPORTED',
        witnesses: 1,
        parts: [{ ...partOf(DRIER), side: 'SUPPORT', weight: 1, contribution: 1 / LIMIT }],
        adoptions: ['copenhagen/stations'],
        counterEvidence: [],
        caveats: [],
        sideEffects: [],
      },
    ]);
  });

  it('counts two claims of one witness in one case once, by the heavier', () => {
    const again: Finding = { ...DRIER, claim: 'again', confidence: 'MEDIUM' };
    expect(rank([again, DRIER])).toEqual(rank([DRIER]));
  });

  it('counts a witness again in another case, and for less', () => {
    const ghent: Finding = { ...DRIER, claim: 'ghent', case: 'ghent', adoption: 'ghent/loans' };
    expect(rankOne([DRIER, ghent])).toEqual({
      ...rankOne([DRIER]),
      score: about(1.25 / LIMIT),
      support: about(1.25 / LIMIT),
      parts: [
        { ...partOf(DRIER), side: 'SUPPORT', weight: 1, contribution: about(1 / LIMIT) },
        { ...partOf(ghent), side: 'SUPPORT', weight: 1, contribution: about(1 / 4 / LIMIT) },
      ],
      adoptions: ['copenhagen/stations', 'ghent/loans'],
    });
  });

  it('weighs a claim by its strength, its evidence and its confidence', () => {
    const weak: Finding = { ...DRIER, strength: 'BEFORE_AFTER', evidence: 'SELF_REPORT', confidence: 'LOW' };
    expect(rankOne([weak]).parts).toEqual([
      { ...partOf(weak), side: 'SUPPORT', weight: about(0.08), contribution: about(0.08 / LIMIT) },
    ]);
  });

  it('takes a claim about a kind of the barrier for half, and names that kind', () => {
    const drizzle: Finding = { ...DRIER, barrier: 'drizzle' };
    expect(rankOne([drizzle]).parts).toEqual([
      {
        ...partOf(DRIER),
        barrier: 'drizzle',
        side: 'SUPPORT',
        weight: 0.5,
        contribution: about(0.5 / LIMIT),
      },
    ]);
  });

  it.each([
    ['RANDOMISED_TRIAL', 1],
    ['QUASI_EXPERIMENT', 0.85],
    ['AUDIT', 0.6],
    ['BEFORE_AFTER', 0.5],
    ['COMPARISON', 0.4],
    ['SURVEY', 0.35],
    ['MODEL', 0.2],
    ['REPORTED', 0.2],
  ] as const)('weighs %s for %d', (strength, weight) => {
    expect(rankOne([{ ...DRIER, strength }]).support).toEqual(about(weight / LIMIT));
  });

  it('takes a claim about a package of practices for its share, and says so', () => {
    const packaged: Finding = { ...DRIER, practices: 4 };
    expect(rankOne([packaged]).parts).toEqual([
      { ...partOf(DRIER), side: 'SUPPORT', share: 0.25, weight: 0.25, contribution: about(0.25 / LIMIT) },
    ]);
  });

  it('leaves other barriers out', () => {
    expect(rank([{ ...DRIER, barrier: 'wet-feet' }])).toEqual([]);
  });

  it('leaves out what was adopted in the asking jurisdiction or in a part of it', () => {
    const utrecht: Finding = { ...DRIER, claim: 'utrecht', case: 'utrecht', places: ['NL-UT', 'NL'] };
    expect(rank([utrecht, DRIER])).toEqual(rank([DRIER]));
  });

  it.each([
    ['MODERATE', { confidence: 'MEDIUM' }],
    ['LIMITED', { strength: 'REPORTED' }],
    ['THIN', { strength: 'REPORTED', confidence: 'MEDIUM' }],
    ['NONE', { effect: 'MIXED' }],
  ] as const)('is %s in words for a single finding of %o', (band, weaker) => {
    expect(rankOne([{ ...DRIER, ...weaker }]).band).toEqual(band);
  });
});

describe('what speaks against a practice', () => {
  it.each(['WORSENS', 'NO_EFFECT'] as const)('is counted when the effect is %s', (effect) => {
    const counter: Finding = { ...WETTER, effect, strength: 'BEFORE_AFTER' };
    expect(rankOne([DRIER, counter])).toEqual({
      ...rankOne([DRIER]),
      score: about((1 / LIMIT) * (1 - 0.5 / LIMIT)),
      band: 'MODERATE',
      counter: about(0.5 / LIMIT),
      standing: 'CONTESTED',
      witnesses: 2,
      parts: [
        { ...partOf(DRIER), side: 'SUPPORT', weight: 1, contribution: 1 / LIMIT },
        { ...partOf(counter), side: 'COUNTER', weight: 0.5, contribution: about(0.5 / LIMIT) },
      ],
      counterEvidence: ['wetter'],
    });
  });

  it('counts beside the support of the same witness in the same case', () => {
    const { standing, support, counter } = rankOne([DRIER, { ...WETTER, witness: 'institute' }]);
    expect({ standing, support, counter }).toEqual({
      standing: 'CONTRADICTED',
      support: 1 / LIMIT,
      counter: 1 / LIMIT,
    });
  });

  it('is shown and not scored when the effect is mixed', () => {
    const mixed: Finding = { ...DRIER, effect: 'MIXED' };
    expect(rank([mixed])).toEqual([
      {
        ...rankOne([DRIER]),
        advised: false,
        score: 0,
        band: 'NONE',
        support: 0,
        standing: 'MIXED_ONLY',
        witnesses: 0,
        parts: [{ ...partOf(mixed), side: 'MIXED', weight: 1, contribution: 0 }],
      },
    ]);
  });
});
