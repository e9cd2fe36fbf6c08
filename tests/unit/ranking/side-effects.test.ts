import type { Finding } from '../../../graph/ranking/evidence';
import { DRIER, rankOne } from './findings';

/** Harm that came with the umbrellas. */
const harm = (claim: string, barrier: string): Finding => ({ ...DRIER, claim, barrier, effect: 'WORSENS' });

describe('side effects', () => {
  it('are harm by the same adoptions to other barriers than the asked one and its kinds', () => {
    const elsewhere: Finding = { ...harm('elsewhere', 'wet-feet'), adoption: 'ghent/loans' };
    const findings = [
      DRIER,
      harm('feet', 'wet-feet'),
      harm('itself', 'getting-wet'),
      harm('kind', 'drizzle'),
    ];
    expect(rankOne([...findings, elsewhere]).sideEffects).toEqual([{ claim: 'feet', barrier: 'wet-feet' }]);
  });

  it('are named once for each claim and barrier, in the order of both', () => {
    const findings = [harm('b', 'wet-feet'), harm('a', 'wet-feet'), harm('a', 'cold'), harm('a', 'cold')];
    expect(rankOne([DRIER, ...findings]).sideEffects).toEqual([
      { claim: 'a', barrier: 'cold' },
      { claim: 'a', barrier: 'wet-feet' },
      { claim: 'b', barrier: 'wet-feet' },
    ]);
  });

  it('are none where what is harmed is only what the asked barrier is', () => {
    expect(rankOne([DRIER, harm('kind', 'drizzle')]).sideEffects).toEqual([]);
  });
});
