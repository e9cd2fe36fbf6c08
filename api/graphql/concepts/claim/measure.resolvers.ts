import type { CostResolvers, MeasureResolvers } from '../../../../generated/resolvers';
import type { CostRow, MeasureRow } from '../../../../graph/concepts/claim/claim.rows';
import { MARYLAND_LEVELS } from '../../../../graph/concepts/claim/maryland';
import type { Complete } from '../../execution/resolver-types';
import { requiredText, text } from '../../language/text';

/** As units in percent begin, and percentage points do not. */
const PERCENT = /^(?:%|procent|per ?cent)(?:\s|$)/;

export const Measure: Complete<MeasureResolvers, MeasureRow> = {
  design: ({ measureDesign }) => measureDesign,
  level: ({ measureDesign }) => MARYLAND_LEVELS[measureDesign],
  outcome: requiredText('measureOutcome'),
  better: ({ measureBetter }) => measureBetter,
  unit: text('unit'),
  inPercent: ({ unitNl, unitEn }) => PERCENT.test(unitNl ?? unitEn ?? ''),
  n: ({ measureN }) => measureN,
  population: text('measurePopulation'),
  comparison: text('measureComparison'),
  inBrief: requiredText('measureInBrief'),
};

export const Cost: Complete<CostResolvers, CostRow> = {
  amount: ({ costAmount }) => costAmount,
  low: ({ costLow }) => costLow,
  high: ({ costHigh }) => costHigh,
  currency: ({ costCurrency }) => costCurrency,
  year: ({ costYear }) => costYear,
  every: ({ costEvery }) => costEvery,
  per: text('costPer'),
  for: text('costFor'),
};
