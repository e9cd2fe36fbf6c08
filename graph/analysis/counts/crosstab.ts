import { compare } from '../../model/collections';
import {
  ACTOR_KINDS,
  ADOPTION_STATUSES,
  BASES,
  CASE_KINDS,
  DESIGNS,
  EVIDENCE,
} from '../../model/enumerations';
import type { Observation } from '../observations';

/** What can be told apart, each with the values that an observation has in it. */
export const VALUES = {
  BARRIER: ({ barrier }) => one(barrier),
  PRACTICE: ({ practice }) => one(practice),
  JURISDICTION: ({ jurisdictions }) => jurisdictions,
  POLICY_AREA: ({ policyAreas }) => policyAreas,
  CASE_KIND: ({ caseKind }) => [caseKind],
  ACTOR_KIND: ({ actorKinds }) => actorKinds,
  STATUS: ({ status }) => one(status),
  EVIDENCE: ({ evidence }) => one(evidence),
  DESIGN: ({ design }) => one(design),
  BASIS: ({ basis }) => one(basis),
  YEAR: ({ year }) => one(year?.toString()),
} satisfies Record<string, (observation: Observation) => readonly string[]>;

export type Dimension = keyof typeof VALUES;
export const DIMENSIONS = Object.keys(VALUES) as Dimension[];

/** What can be counted, each with what is counted once. */
const COUNTED = {
  CASES: (observation) => [observation.case],
  PRACTICES: ({ practice }) => one(practice),
  ADOPTIONS: ({ adoption }) => one(adoption),
  CLAIMS: ({ claim }) => one(claim),
  SOURCES: ({ sources }) => sources,
  WITNESSES: ({ witness }) => one(witness),
} satisfies Record<string, (observation: Observation) => readonly string[]>;

export type Counted = keyof typeof COUNTED;

/** What stands in a cell: a number of different things, or the best score of a practice for a barrier. */
export const MEASURES = [...(Object.keys(COUNTED) as Counted[]), 'BEST_SCORE'] as const;
export type Measure = (typeof MEASURES)[number];

const one = <Value extends string>(value: Value | null | undefined): readonly Value[] =>
  value === null || value === undefined ? [] : [value];

/** The group of what has no value in a dimension. */
export const NONE = 'NONE';

/** What restricts a crosstab; null for no restriction. */
export interface Restriction {
  dimension: Dimension;
  allows: (value: string, observation: Observation) => boolean;
}

export interface Layout {
  rows: Dimension;
  columns: Dimension | null;
  series: Dimension | null;
  measure: Measure;
  restrictions: readonly Restriction[];
}

/** The score of a practice for a barrier; undefined where none is known. */
export type ScoreOf = (practice: string, barrier: string) => number | undefined;

/** The most cells of one table. */
export const MOST_CELLS = 50_000;

export interface Crosstab {
  rows: string[];
  columns: string[];
  series: string[];
  rowTotals: (number | null)[];
  columnTotals: (number | null)[];
  /** Of each series, by row, then by column. */
  layers: (number | null)[][][];
  total: number | null;
}

/**
 * Counts over all observations. What falls into several groups is counted once in each of them and once in a total, so that totals are
 * no sums. A thing is in the group NONE of a dimension where nothing that is known of it has a value there; of a cell, where nothing
 * that is known of it has one together with the other groups of the cell. Null for a table that is too large.
 */
export function crosstabOf(
  observations: readonly Observation[],
  { rows, columns, series, measure, restrictions }: Layout,
  scoreOf: ScoreOf,
): Crosstab | null {
  const allowed = observations.filter((each) => isAllowed(each, restrictions));
  const over = (...dimensions: (Dimension | null)[]) =>
    new Counts(
      allowed,
      dimensions.map((each) => each && valuesWithin(each, restrictions)),
      thingsOf(measure, scoreOf),
    );
  const [ofRows, ofColumns, ofSeries] = [over(rows), over(columns), over(series)];
  const value = (counts: Counts, ...groups: string[]) => {
    const found = counts.at(groups);
    if (measure === 'BEST_SCORE') return found ? Math.max(...found.values()) : null;
    return found?.size ?? 0;
  };
  const inOrder = (dimension: Dimension | null, counts: Counts) =>
    dimension === null ? counts.groups() : sorted(dimension, counts.groups(), (each) => value(counts, each));
  const [inRows, inColumns, inSeries] = [
    inOrder(rows, ofRows),
    inOrder(columns, ofColumns),
    inOrder(series, ofSeries),
  ];
  if (inRows.length * inColumns.length * inSeries.length > MOST_CELLS) return null;
  const cells = over(series, rows, columns);
  return {
    rows: inRows,
    columns: inColumns,
    series: inSeries,
    rowTotals: inRows.map((row) => value(ofRows, row)),
    columnTotals: inColumns.map((column) => value(ofColumns, column)),
    layers: inSeries.map((layer) =>
      inRows.map((row) => inColumns.map((column) => value(cells, layer, row, column))),
    ),
    total: value(over()),
  };
}

/** Gives the groups of an observation in one dimension; none where it has no value there. */
type Groups = (observation: Observation) => readonly string[];

/** Gives the things in an observation that are counted once, with what each is worth. */
type Things = (observation: Observation) => readonly (readonly [thing: string, worth: number])[];

function thingsOf(measure: Measure, scoreOf: ScoreOf): Things {
  if (measure !== 'BEST_SCORE')
    return (observation) => COUNTED[measure](observation).map((thing) => [thing, 1] as const);
  return ({ practice, barrier }) => {
    const score = practice !== null && barrier !== null ? scoreOf(practice, barrier) : undefined;
    return score === undefined ? [] : [[`${practice} ${barrier}`, score]];
  };
}

/** What a thing is worth, and the combinations of groups that it is in. */
interface Placed {
  worth: number;
  combinations: Set<string>;
}

/** The things in each combination of groups in some dimensions. */
class Counts {
  private readonly cells = new Map<string, Map<string, number>>();

  constructor(observations: readonly Observation[], dimensions: readonly (Groups | null)[], things: Things) {
    const placed = new Map<string, Placed>();
    for (const observation of observations) {
      const combinations = combined(dimensions.map((groups) => (groups ? groups(observation) : [''])));
      for (const [thing, worth] of things(observation)) {
        const known = placed.get(thing) ?? { worth, combinations: new Set() };
        placed.set(thing, known);
        for (const each of combinations) known.combinations.add(each);
      }
    }
    for (const [thing, { worth, combinations }] of placed)
      for (const each of mostPrecise(combinations)) this.add(each, thing, worth);
  }

  /** The things in one combination, with what each is worth. */
  at = (groups: readonly string[]): ReadonlyMap<string, number> | undefined => this.cells.get(keyOf(groups));

  /** The groups of the only dimension. */
  groups = (): string[] => [...this.cells.keys()];

  private add(key: string, thing: string, worth: number): void {
    const cell = this.cells.get(key) ?? new Map<string, number>();
    this.cells.set(key, cell);
    cell.set(thing, worth);
  }
}

/** A combination of groups as a text: ids and values have no line breaks. */
const BREAK = '\n';
const keyOf = (groups: readonly string[]) => groups.join(BREAK);

/** Each combination of one value of each list; NONE stands for an empty list. */
function combined([first, ...others]: readonly (readonly string[])[]): readonly string[] {
  if (first === undefined) return [''];
  let all = orNone(first);
  for (const values of others)
    all = all.flatMap((each) => orNone(values).map((value) => each + BREAK + value));
  return all;
}

const orNone = (values: readonly string[]): readonly string[] => (values.length > 0 ? values : [NONE]);

/** Combinations without those that others tell more of: the same with a value in the place of NONE. */
function mostPrecise(combinations: ReadonlySet<string>): readonly string[] {
  const all = [...combinations];
  const isIncomplete = (each: string) => each.split(BREAK).includes(NONE);
  if (!all.some(isIncomplete)) return all;
  const lessPrecise = new Set(all.flatMap(withoutSome));
  return all.filter((each) => !lessPrecise.has(each));
}

/** What is less precise than a combination: NONE in the place of one or more of its groups. */
const withoutSome = (combination: string): readonly string[] =>
  combined(combination.split(BREAK).map((value) => (value === NONE ? [NONE] : [value, NONE]))).slice(1);

/** The values of an observation that the restrictions on the same dimension let through. */
function valuesWithin(dimension: Dimension, restrictions: readonly Restriction[]): Groups {
  const own = restrictions.filter((each) => each.dimension === dimension);
  return (observation) =>
    VALUES[dimension](observation).filter((value) => own.every(({ allows }) => allows(value, observation)));
}

const isAllowed = (observation: Observation, restrictions: readonly Restriction[]): boolean =>
  restrictions.every(({ dimension, allows }) =>
    VALUES[dimension](observation).some((value) => allows(value, observation)),
  );

/** Dimensions whose values have an order of their own. */
export const ORDERS: Partial<Record<Dimension, readonly string[]>> = {
  CASE_KIND: CASE_KINDS,
  ACTOR_KIND: ACTOR_KINDS,
  STATUS: ADOPTION_STATUSES,
  EVIDENCE: EVIDENCE,
  DESIGN: DESIGNS,
  BASIS: BASES,
};

/** Years and enumerations in their own order, entities by what is most, then by id; NONE last. */
function sorted(dimension: Dimension, values: string[], totalOf: (value: string) => number | null): string[] {
  const order = ORDERS[dimension];
  const place = (value: string): number => {
    if (value === NONE) return Number.POSITIVE_INFINITY;
    if (order) return order.indexOf(value);
    return dimension === 'YEAR' ? Number(value) : -(totalOf(value) ?? -1);
  };
  return values.sort((a, b) => (place(a) === place(b) ? compare(a, b) : place(a) - place(b)));
}
