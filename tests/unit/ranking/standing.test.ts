import type { Finding } from '../../../graph/ranking/evidence';
import { DEFAULT_WEIGHTS } from '../../../graph/ranking/weights';
import { DRIER, LIMIT, QUESTION, rank, rankOne, rankPractices, WETTER } from './findings';

const DANCE: Finding = { ...DRIER, claim: 'dance', practice: 'rain-dance', adoption: 'ghent/dance' };

describe('the standing of a practice', () => {
  it('is intended only when every supporting claim is', () => {
    const aim: Finding = { ...DRIER, claim: 'aim', basis: 'INTENDED' };
    const seen: Finding = { ...DRIER, claim: 'seen', basis: 'REPORTED', witness: 'agency' };
    expect([[aim], [aim, seen]].map((each) => rankOne(each).standing)).toEqual([
      'INTENDED_ONLY',
      'SUPPORTED',
    ]);
  });

  it('is contradicted when a measured counter weighs no less than the support', () => {
    const { standing, advised } = rankOne([DRIER, WETTER]);
    expect({ standing, advised }).toEqual({ standing: 'CONTRADICTED', advised: false });
  });

  it('is contested when the measured counter weighs less than the support', () => {
    const { standing, advised } = rankOne([DRIER, { ...WETTER, confidence: 'LOW' }]);
    expect({ standing, advised }).toEqual({ standing: 'CONTESTED', advised: true });
  });

  it('is contested, however heavy the counter, when none of it is measured', () => {
    const { standing, advised } = rankOne([
      { ...DRIER, basis: 'INTENDED' },
      { ...WETTER, basis: 'REPORTED' },
    ]);
    expect({ standing, advised }).toEqual({ standing: 'CONTESTED', advised: true });
  });
});

describe('beside the score', () => {
  it('stand as caveats the limits of the scored adoptions, their cases and the claims only', () => {
    const limits = [
      { claim: 'in-wind', about: ['copenhagen/stations'] },
      { claim: 'in-summer', about: ['elsewhere', 'drier'] },
      { claim: 'in-town', about: ['copenhagen'] },
      { claim: 'unrelated', about: ['ghent/dance'] },
    ];
    expect(rankOne([DRIER], { limits })).toEqual({
      ...rankOne([DRIER]),
      caveats: ['in-summer', 'in-town', 'in-wind'],
    });
  });

  it('stand among the counter-evidence the claims that dispute a scored effect, without a weight', () => {
    const disputes = [
      { claim: 'doubt', about: ['drier'] },
      { claim: 'drier', about: ['doubt'] },
    ];
    expect(rankOne([DRIER], { disputes })).toEqual({ ...rankOne([DRIER]), counterEvidence: ['doubt'] });
  });

  it('stands no supporting claim among the counter-evidence, even when it disputes another', () => {
    const other: Finding = { ...DRIER, claim: 'other', witness: 'agency' };
    const disputes = [
      { claim: 'other', about: ['drier'] },
      { claim: 'drier', about: ['other'] },
    ];
    expect(rankOne([DRIER, other], { disputes })).toEqual(rankOne([DRIER, other]));
  });

  it('stands the harm that the same adoptions did to other barriers', () => {
    const feet: Finding = { ...WETTER, claim: 'puddles', barrier: 'wet-feet' };
    const elsewhere: Finding = { ...feet, claim: 'mud', adoption: 'ghent/loans' };
    const gain: Finding = { ...feet, claim: 'boots', effect: 'REDUCES' };
    expect(rank([DRIER, feet, elsewhere, gain])).toEqual([
      { ...rankOne([DRIER]), sideEffects: [{ claim: 'puddles', barrier: 'wet-feet' }] },
    ]);
  });
});

describe('the order of practices', () => {
  const places = (findings: Finding[]) =>
    rank(findings).map(({ practice, rank: place, advised }) => [practice, place, advised]);

  it('is by score, and by id where the scores are the same', () => {
    const hats: Finding = { ...DRIER, practice: 'hats', confidence: 'LOW' };
    expect(places([hats, DRIER, DANCE])).toEqual([
      ['rain-dance', 1, true],
      ['umbrellas', 2, true],
      ['hats', 3, true],
    ]);
  });

  it('is by support where the scores are the same', () => {
    const weights = {
      ...DEFAULT_WEIGHTS,
      basis: { ...DEFAULT_WEIGHTS.basis, MEASURED: 1, REPORTED: LIMIT / 2 },
      evidence: { ...DEFAULT_WEIGHTS.evidence, JOURNALISM: 0.5 },
    };
    const halved: Finding = { ...WETTER, basis: 'REPORTED' };
    const half: Finding = { ...DANCE, evidence: 'JOURNALISM' };
    const ranked = rankPractices(
      { ...QUESTION, weights },
      { findings: [half, DRIER, halved], limits: [], disputes: [] },
    );
    expect(ranked.map(({ practice, score }) => [practice, score])).toEqual([
      ['umbrellas', 0.5 / LIMIT],
      ['rain-dance', 0.5 / LIMIT],
    ]);
  });

  it('starts anew among the cautions, the heaviest counter-evidence first', () => {
    const danceFails: Finding = { ...DANCE, claim: 'dance-fails', effect: 'WORSENS', confidence: 'LOW' };
    const hats: Finding = { ...DRIER, practice: 'hats', effect: 'MIXED' };
    expect(places([danceFails, hats, { ...WETTER, practice: 'songs' }, DRIER])).toEqual([
      ['umbrellas', 1, true],
      ['songs', 1, false],
      ['rain-dance', 2, false],
      ['hats', 3, false],
    ]);
  });
});
