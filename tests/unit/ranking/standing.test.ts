import type { Finding } from '../../../graph/ranking/evidence';
import { DEFAULT_WEIGHTS } from '../../../graph/ranking/weights';
import { DRIER, LIMIT, QUESTION, rank, rankOne, rankPractices, WETTER } from './findings';

const DANCE: Finding = { ...DRIER, claim: 'dance', practice: 'rain-dance', adoption: 'ghent/dance' };

describe('the standing of a practice', () => {
  it('is supported when something speaks for it and nothing against it', () => {
    expect(rankOne([{ ...DRIER, strength: 'REPORTED' }]).standing).toEqual('SUPPORTED');
  });

  it('is contradicted when a measured counter weighs no less than the support', () => {
    const { standing, advised } = rankOne([DRIER, WETTER]);
    expect({ standing, advised }).toEqual({ standing: 'CONTRADICTED', advised: false });
  });

  it('is contested when the measured counter weighs less than the support', () => {
    const { standing, advised } = rankOne([DRIER, { ...WETTER, confidence: 'LOW' }]);
    expect({ standing, advised }).toEqual({ standing: 'CONTESTED', advised: true });
  });

  it('is contested, however heavy the counter, when all of it is only reported', () => {
    const { standing, advised } = rankOne([
      { ...DRIER, strength: 'REPORTED', confidence: 'LOW' },
      { ...WETTER, strength: 'REPORTED' },
    ]);
    expect({ standing, advised }).toEqual({ standing: 'CONTESTED', advised: true });
  });

  it('is contradicted by what a court, an audit office or an inquiry reports', () => {
    const { standing, advised } = rankOne([
      { ...DRIER, strength: 'REPORTED', confidence: 'LOW' },
      { ...WETTER, strength: 'REPORTED', official: true },
    ]);
    expect({ standing, advised }).toEqual({ standing: 'CONTRADICTED', advised: false });
  });

  it('is contested when a claim contests its support, though nothing weighs against it', () => {
    const { standing, score } = rankOne([DRIER], { disputes: [{ claim: 'doubt', about: ['drier'] }] });
    expect({ standing, score }).toEqual({ standing: 'CONTESTED', score: rankOne([DRIER]).score });
  });

  it('is not contested by a claim that contests what speaks against it', () => {
    const hats: Finding = { ...DRIER, claim: 'hats', effect: 'MIXED' };
    const disputes = [{ claim: 'doubt', about: ['hats'] }];
    expect(rankOne([hats], { disputes })).toEqual(rankOne([hats]));
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
    expect(rankOne([DRIER], { disputes })).toEqual({
      ...rankOne([DRIER]),
      standing: 'CONTESTED',
      counterEvidence: ['doubt'],
    });
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

  it('is by score; those with the same score share a rank and stand by id', () => {
    const hats: Finding = { ...DRIER, practice: 'hats', confidence: 'LOW' };
    expect(places([hats, DRIER, DANCE])).toEqual([
      ['rain-dance', 1, true],
      ['umbrellas', 1, true],
      ['hats', 3, true],
    ]);
  });

  it('is by support where the scores are the same', () => {
    const weights = {
      ...DEFAULT_WEIGHTS,
      strength: { ...DEFAULT_WEIGHTS.strength, REPORTED: LIMIT / 2 },
    };
    const halved: Finding = { ...WETTER, strength: 'REPORTED' };
    const half: Finding = { ...DANCE, evidence: 'JOURNALISM' };
    const ranked = rankPractices(
      { ...QUESTION, weights },
      { findings: [half, DRIER, halved], attempts: [], limits: [], disputes: [] },
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
