import type { Design } from '../../model/enumerations';

/**
 * Level of each design on the Maryland Scientific Methods Scale (Sherman and others, Preventing Crime, 1997), which what-works
 * centres use. Null where the scale has no place for it.
 */
export const MARYLAND_LEVELS: Readonly<Record<Design, string | null>> = {
  RANDOMISED_TRIAL: '5',
  QUASI_EXPERIMENT: '3-4',
  AUDIT: null,
  BEFORE_AFTER: '2',
  COMPARISON: '1-2',
  SURVEY: null,
  MODEL: null,
};
