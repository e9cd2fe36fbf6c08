import fc from 'fast-check';
import {
  type Counted,
  crosstabOf as crosstabOrNone,
  type Dimension,
  type Layout,
  MEASURES,
  NONE,
} from '../../../graph/analysis/counts/crosstab';
import type { Observation } from '../../../graph/analysis/observations';
import { observation } from './arbitrary-observations';

/** The plain definition, written without a look at how it is counted. */
const VALUES: Partial<Record<Dimension, (each: Observation) => readonly (string | null)[]>> = {
  BARRIER: (each) => [each.barrier],
  JURISDICTION: (each) => each.jurisdictions,
  POLICY_AREA: (each) => each.policyAreas,
  STATUS: (each) => [each.status],
  EVIDENCE: (each) => [each.evidence],
  YEAR: (each) => [each.year === null ? null : `${each.year}`],
};
const THINGS: Record<Counted, (each: Observation) => readonly (string | null)[]> = {
  CASES: (each) => [each.case],
  PRACTICES: (each) => [each.practice],
  ADOPTIONS: (each) => [each.adoption],
  CLAIMS: (each) => [each.claim],
  SOURCES: (each) => each.sources,
  WITNESSES: (each) => [each.witness],
};

const has = (each: Observation, dimension: Dimension, value: string) => {
  const values = VALUES[dimension]!(each).filter((known) => known !== null);
  return value === NONE ? values.length === 0 : values.includes(value);
};

/** How many things are in a cell. */
function countIn(
  observations: readonly Observation[],
  measure: Counted,
  groups: readonly (readonly [Dimension, string])[],
): number {
  const things = new Set(observations.flatMap(THINGS[measure]).filter((thing) => thing !== null));
  return [...things].filter((thing) => {
    const own = observations.filter((each) => THINGS[measure](each).includes(thing));
    const fits = own.filter((each) => groups.every(([dimension, value]) => has(each, dimension, value)));
    const named = groups.filter(([, value]) => value !== NONE);
    const unnamed = groups.filter(([, value]) => value === NONE);
    const isKnownBetter = own.some(
      (each) =>
        named.every(([dimension, value]) => has(each, dimension, value)) &&
        unnamed.some(([dimension]) => !has(each, dimension, NONE)),
    );
    return fits.length > 0 && !isKnownBetter;
  }).length;
}

const dimensions = fc.uniqueArray(fc.constantFrom(...(Object.keys(VALUES) as Dimension[])), {
  minLength: 2,
  maxLength: 2,
});

const layout = (rows: Dimension, columns: Dimension | null, measure: Layout['measure']): Layout => ({
  rows,
  columns,
  series: null,
  measure,
  restrictions: [],
});
const noScore = () => undefined;
const crosstabOf = (...given: Parameters<typeof crosstabOrNone>) => crosstabOrNone(...given)!;

describe('a crosstab', () => {
  it('holds in every cell and every total what a plain count gives', () => {
    fc.assert(
      fc.property(
        fc.array(observation, { maxLength: 12 }),
        dimensions,
        fc.constantFrom(...(Object.keys(THINGS) as Counted[])),
        (observations, [rows, columns], measure) => {
          const table = crosstabOf(observations, layout(rows!, columns!, measure), noScore);
          const expected = table.rows.map((row) =>
            table.columns.map((column) =>
              countIn(observations, measure, [
                [rows!, row],
                [columns!, column],
              ]),
            ),
          );
          expect(table.layers).toEqual(table.layers.length === 0 ? [] : [expected]);
          expect(table.rowTotals).toEqual(
            table.rows.map((row) => countIn(observations, measure, [[rows!, row]])),
          );
          expect(table.columnTotals).toEqual(
            table.columns.map((column) => countIn(observations, measure, [[columns!, column]])),
          );
          expect(table.total).toBe(countIn(observations, measure, []));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has every group that anything is in once, NONE last, in the same order whatever comes first', () => {
    fc.assert(
      fc.property(
        fc.array(observation, { maxLength: 12 }),
        dimensions,
        fc.constantFrom(...MEASURES),
        (observations, [rows, columns], measure) => {
          const table = crosstabOf(observations, layout(rows!, columns!, measure), noScore);
          expect(new Set(table.rows).size).toBe(table.rows.length);
          expect(table.rows.indexOf(NONE)).toBe(table.rows.includes(NONE) ? table.rows.length - 1 : -1);
          expect(table.rowTotals).not.toContain(0);
          const reversed = [...observations].reverse();
          expect(crosstabOf(reversed, layout(rows!, columns!, measure), noScore)).toEqual(table);
        },
      ),
    );
  });

  it('gives the best score of a pair in a cell, and null where none has one', () => {
    const pair = (barrier: string | null, practice: string, jurisdictions: string[]) =>
      ({ barrier, practice, jurisdictions }) as unknown as Observation;
    const observations = [pair('b1', 'p1', ['j1']), pair('b1', 'p2', ['j1', 'j2']), pair('b2', 'p3', ['j2'])];
    const scores: Record<string, number> = { 'p1 b1': 0.5, 'p2 b1': 0.25 };
    expect(
      crosstabOf(
        observations,
        layout('BARRIER', 'JURISDICTION', 'BEST_SCORE'),
        (practice, barrier) => scores[`${practice} ${barrier}`],
      ),
    ).toMatchObject({ rows: ['b1'], columns: ['j1', 'j2'], layers: [[[0.5, 0.25]]], total: 0.5 });
  });

  it('is not made where it has too many cells', () => {
    const observations = Array.from(
      { length: 300 },
      (_, at) => ({ case: 'c1', barrier: `b${at}`, practice: `p${at}` }) as unknown as Observation,
    );
    expect(crosstabOrNone(observations, layout('BARRIER', 'PRACTICE', 'CASES'), noScore)).toBeNull();
  });

  it('counts only what its restrictions let through, and shows no other values of the same dimension', () => {
    const at = (episode: string, jurisdictions: string[]) =>
      ({ case: episode, jurisdictions }) as unknown as Observation;
    const restricted: Layout = {
      ...layout('JURISDICTION', null, 'CASES'),
      restrictions: [{ dimension: 'JURISDICTION', allows: (value) => value === 'j1' }],
    };
    const observations = [at('c1', ['j1', 'j2']), at('c2', ['j2']), at('c3', [])];
    expect(crosstabOf(observations, restricted, noScore)).toMatchObject({
      rows: ['j1'],
      rowTotals: [1],
      total: 1,
    });
  });
});
