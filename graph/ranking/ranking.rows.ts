import { stored } from '../model/projection';
import type { Ranked, Untested } from './ranked';

/** How ADDRESSES keeps a ranking: as JSON, and beside it what lists of rankings are sorted and filtered by. */
type AddressesProperties = Pick<Ranked, 'advised' | 'rank' | 'score' | 'support' | 'standing' | 'band'> & {
  ranked: string;
};

export function addressesOf(ranked: Ranked): AddressesProperties {
  const { advised, rank, score, support, standing, band } = ranked;
  return { advised, rank, score, support, standing, band, ranked: JSON.stringify(ranked) };
}

/** A ranking as it was computed, out of what ADDRESSES keeps. */
export const rankedOf = (given: string): Ranked => JSON.parse(given) as Ranked;

export const RANKED = stored('addresses.ranked', (given) => rankedOf(given as string));

/** How UNTESTED_FOR keeps what is untested: as JSON, and beside it what its lists are sorted by. */
export const storedUntested = (untested: Untested) => ({
  jurisdictions: untested.runsIn.length,
  untested: JSON.stringify(untested),
});

/** What is untested as it was found, out of what UNTESTED_FOR keeps. */
export const untestedOf = (given: string): Untested => JSON.parse(given) as Untested;

export const UNTESTED = stored('untested.untested', (given) => untestedOf(given as string));
