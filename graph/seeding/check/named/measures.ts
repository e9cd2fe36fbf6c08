import type { AdoptionStatus, Basis, Effect } from '../../../model/enumerations';
import type { SeedEntity, Value } from '../../read/entities';
import { type Check, problem } from './named-check';

interface ClaimedEffect {
  barrier: string;
  effect: Effect;
  basis: Basis;
}

const claimsIn = (entities: readonly SeedEntity[]) => entities.filter(({ type }) => type === 'Claim');
const effectsOf = ({ value }: SeedEntity) => (value.effects ?? []) as ClaimedEffect[];

/** Which way the numbers must go from baseline to value, by what is good news and what the effect is. */
const EXPECTED: Readonly<Record<string, 'above' | 'below'>> = {
  'HIGHER REDUCES': 'above',
  'HIGHER WORSENS': 'below',
  'LOWER REDUCES': 'below',
  'LOWER WORSENS': 'above',
};

/** The numbers are of what was measured; no effect and a mixed one may go either way. */
export const directionsAgreeWithNumbers: Check = (entities) =>
  claimsIn(entities).flatMap((claim) => {
    const { value, baseline, measure } = claim.value as {
      value?: number;
      baseline?: number;
      measure?: Value;
    };
    if (value === undefined || baseline === undefined || measure?.better === undefined) return [];
    return effectsOf(claim).flatMap(({ effect, basis }, at) => {
      const expected = EXPECTED[`${measure.better} ${effect}`];
      if (!expected || basis !== 'MEASURED' || (expected === 'above' ? value > baseline : value < baseline))
        return [];
      return [
        problem(
          claim,
          ['effects', at, 'effect'],
          `value must be ${expected} baseline where ${measure.better} is better and the effect is ${effect}, got ${value} against ${baseline}; correct the effect or the numbers, or leave better out where it is not plain`,
        ),
      ];
    });
  });

/** What is about something unknown is not judged: that may be an adoption in use. */
export const recommendationsHaveNoResults: Check = (entities) => {
  const adoptions = new Map(
    entities
      .filter(({ type }) => type === 'Adoption')
      .map(({ id, value }) => [id, value.status as AdoptionStatus | undefined]),
  );
  const known = new Set(entities.map(({ id }) => id));
  return claimsIn(entities).flatMap((claim) => {
    const about = claim.value.about as string[];
    const adopted = about.filter((id) => adoptions.has(id));
    const isOnlyAdvice = adopted.length > 0 && adopted.every((id) => adoptions.get(id) === 'RECOMMENDED');
    if (!isOnlyAdvice || about.some((id) => !known.has(id))) return [];
    return effectsOf(claim).flatMap(({ basis }, at) =>
      basis === 'INTENDED'
        ? []
        : [
            problem(
              claim,
              ['effects', at, 'basis'],
              `the effect of what is only RECOMMENDED must be INTENDED, got ${basis} of ${adopted.join(', ')}; give the adoption the status it has, or say whose aim it is`,
            ),
          ],
    );
  });
};
