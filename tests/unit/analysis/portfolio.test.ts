import fc from 'fast-check';
import { portfolioOf, unlocksOf } from '../../../graph/analysis/portfolio';
import type { State } from '../../../graph/model/enumerations';
import type { Ranked } from '../../../graph/ranking/ranked';

const ranked = (practice: string, barrier: string, score: number) => ({ practice, barrier, score }) as Ranked;

const BARRIERS = ['a', 'b', 'c', 'd', 'e'];

/** Advice that names each practice once for a barrier. */
const advice = fc
  .uniqueArray(
    fc.tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(...BARRIERS), fc.integer({ min: 1, max: 8 })),
    {
      selector: ([practice, barrier]) => `${practice} ${barrier}`,
      maxLength: 20,
    },
  )
  .map((all) => all.map(([practice, barrier, eighths]) => ranked(`p${practice}`, barrier, eighths / 8)));

const subsets = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_item, at) => bits & (1 << at)));

describe('the fewest practices for several barriers', () => {
  it('are no more than any set that covers as much, and of those of one size the best', () => {
    fc.assert(
      fc.property(advice, (given) => {
        const { practices, uncovered } = portfolioOf(given, BARRIERS);
        const barriersOf = (names: readonly string[]) =>
          new Set(given.filter(({ practice }) => names.includes(practice)).map(({ barrier }) => barrier));
        const scoreOf = (names: readonly string[]) =>
          given.filter(({ practice }) => names.includes(practice)).reduce((sum, { score }) => sum + score, 0);
        const all = [...new Set(given.map(({ practice }) => practice))];
        const covering = subsets(all).filter((set) => barriersOf(set).size === barriersOf(all).size);
        const fewest = Math.min(...covering.map(({ length }) => length));
        const best = Math.max(...covering.filter(({ length }) => length === fewest).map(scoreOf));
        const chosen = practices.map(({ practice }) => practice);
        expect(chosen).toHaveLength(fewest);
        expect(scoreOf(chosen)).toBe(best);
        expect(new Set([...barriersOf(chosen), ...uncovered])).toEqual(new Set(BARRIERS));
      }),
    );
  });

  it('are the same whatever the order of what is known', () => {
    fc.assert(
      fc.property(advice, (given) => {
        const idsOf = (from: readonly Ranked[]) =>
          portfolioOf(from, BARRIERS).practices.map(({ practice }) => practice);
        expect(idsOf([...given].reverse())).toEqual(idsOf(given));
      }),
    );
  });
});

describe('the conditions in the way', () => {
  const requires = (practice: string, conditions: Record<string, State>) => ({
    practice,
    conditions: Object.entries(conditions).map(([condition, state]) => ({ condition, state })),
  });

  it('come first where they are the last one for most practices; what is unknown is not met', () => {
    const unlocks = unlocksOf([
      requires('x', { law: 'UNMET', money: 'MET' }),
      requires('y', { law: 'UNMET', trust: 'UNKNOWN' }),
      requires('z', { trust: 'UNKNOWN' }),
      requires('v', { trust: 'UNKNOWN' }),
      requires('w', { money: 'MET' }),
    ]);
    expect(unlocks).toEqual([
      { condition: 'trust', state: 'UNKNOWN', opens: ['z', 'v'], practices: ['y', 'z', 'v'] },
      { condition: 'law', state: 'UNMET', opens: ['x'], practices: ['x', 'y'] },
    ]);
  });
});
