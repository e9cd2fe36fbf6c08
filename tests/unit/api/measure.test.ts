import { Measure } from '../../../api/graphql/concepts/claim/measure.resolvers';

/** Calls a resolver as graphql-js does, with what this one takes. */
const isInPercent = Measure.inPercent as (row: object) => boolean;

describe('a measurement', () => {
  it.each([
    ['% van de huishoudens', '% of households', true],
    ['procent', 'percent', true],
    [null, 'percent of households', true],
    [null, 'per cent of households', true],
    ['% verandering', '% change', true],
    ['procentpunten', 'percentage points', false],
    ['mensen per 100%', 'people per 100%', false],
    [null, null, false],
  ])('in %p, in English %p, is in percent: %p', (unitNl, unitEn, expected) => {
    expect(isInPercent({ unitNl, unitEn })).toBe(expected);
  });
});
