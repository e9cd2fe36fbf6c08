import { compare, groupBy, unique } from '../model/collections';
import type { State } from '../model/enumerations';
import type { Ranked } from '../ranking/ranked';

/** The most barriers of one portfolio: the work doubles with each. */
export const MOST_BARRIERS = 12;

/** A practice, with how it ranks for each barrier that it has evidence for. */
export interface Covering {
  practice: string;
  /** In the order of the barriers that were asked for. */
  covers: Ranked[];
}

export interface Portfolio {
  practices: Covering[];
  /** All that have evidence for one of the barriers. */
  candidates: Covering[];
  /** Barriers that no practice has evidence for. */
  uncovered: string[];
}

/**
 * The fewest practices that together have evidence for all of some barriers, as far as any has: an exact smallest set cover. Of sets
 * of one size, the one with the greatest sum of scores; of those, always the same one.
 */
export function portfolioOf(advice: readonly Ranked[], barriers: readonly string[]): Portfolio {
  const candidates = [...groupBy(advice, ({ practice }) => practice)]
    .map(([practice, covers]) => ({ practice, covers }))
    .sort((a, b) => compare(a.practice, b.practice));
  const covered = barriers.filter((barrier) => advice.some((ranked) => ranked.barrier === barrier));
  return {
    practices: smallestCover(candidates, covered),
    candidates,
    uncovered: barriers.filter((barrier) => !covered.includes(barrier)),
  };
}

/** A set of candidates, by their places, and what it comes to. */
interface Chosen {
  places: readonly number[];
  score: number;
}

/** For each set of barriers, the best candidates that cover it; a set of barriers is a number with a bit for each. */
function smallestCover(candidates: readonly Covering[], barriers: readonly string[]): Covering[] {
  const all = 2 ** barriers.length - 1;
  const best: (Chosen | undefined)[] = [{ places: [], score: 0 }];
  candidates.forEach(({ covers }, place) => {
    const adds = covers.reduce((bits, { barrier }) => bits | (1 << barriers.indexOf(barrier)), 0);
    const score = covers.reduce((sum, ranked) => sum + ranked.score, 0);
    // From the largest set down, so that none takes a candidate twice.
    for (let had = all; had >= 0; had -= 1) {
      const before = best[had];
      const has = had | adds;
      if (!before || has === had) continue;
      const chosen = { places: [...before.places, place], score: before.score + score };
      if (isBetter(chosen, best[has])) best[has] = chosen;
    }
  });
  return best[all]!.places.map((place) => candidates[place]!).sort(mostFirst);
}

const isBetter = (one: Chosen, other: Chosen | undefined): boolean =>
  !other ||
  one.places.length < other.places.length ||
  (one.places.length === other.places.length && one.score > other.score);

const mostFirst = (a: Covering, b: Covering) =>
  b.covers.length - a.covers.length || compare(a.practice, b.practice);

/** A practice, with the state of each condition that it requires. */
export interface Requiring {
  practice: string;
  conditions: readonly { condition: string; state: State }[];
}

/** A condition that does not hold yet, and what would be gained by it. */
export interface Unlock {
  condition: string;
  state: State;
  /** Practices for which it is the last one: all others that they require are met. */
  opens: string[];
  /** All that require it. */
  practices: string[];
}

/** The conditions that are not met, unknown ones among them; those that are the last one for most practices first. */
export function unlocksOf(practices: readonly Requiring[]): Unlock[] {
  const open = practices.flatMap(({ practice, conditions }) => {
    const missing = conditions.filter(({ state }) => state !== 'MET');
    return missing.map((each) => ({ ...each, practice, isLast: missing.length === 1 }));
  });
  return [...groupBy(open, ({ condition }) => condition)]
    .map(([condition, each]) => ({
      condition,
      state: each[0]!.state,
      opens: unique(each.filter(({ isLast }) => isLast).map(({ practice }) => practice)),
      practices: unique(each.map(({ practice }) => practice)),
    }))
    .sort(
      (a, b) =>
        b.opens.length - a.opens.length ||
        b.practices.length - a.practices.length ||
        compare(a.condition, b.condition),
    );
}
