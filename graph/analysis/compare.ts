import type { AnswerIndex } from '../answering/answer-index';
import { rankingQuestion } from '../answering/question';
import { addTo, compare, unique } from '../model/collections';
import { DESIGNS, type Design } from '../model/enumerations';
import type { AdoptedPractice } from '../ranking/evidence';
import { type Dimension, ORDERS, VALUES } from './counts/crosstab';
import { cellOf, type Designs, type EvidenceState, standingsFor } from './evidence-map';
import type { Observation } from './observations';

/** What can be compared with its like; a country, a region and a union are alike. */
export type ComparedType = 'Practice' | 'Case' | 'Jurisdiction';

/** In what respects things are compared. */
export const ASPECTS = [
  'BARRIER',
  'PRACTICE',
  'JURISDICTION',
  'CONDITION',
  'POLICY_AREA',
  'ACTOR_KIND',
  'CASE_KIND',
  'STATUS',
  'DESIGN',
  'EVIDENCE',
  'BASIS',
] as const satisfies readonly (Dimension | 'CONDITION')[];
export type Aspect = (typeof ASPECTS)[number];

/** Things of one type, by id, and what is known. */
export interface Comparing {
  type: ComparedType;
  things: readonly string[];
  /** What was adopted there or in a part of it is left out; null to leave out nothing. */
  leftOut: string | null;
  observations: readonly Observation[];
  /** What a practice requires, by id. */
  conditionsOf: (practice: string) => readonly string[];
}

export interface Comparison {
  things: ComparedThing[];
  aspects: AspectComparison[];
}

/** A thing, in numbers. */
export interface ComparedThing {
  id: string;
  cases: number;
  adoptions: number;
  claims: number;
  sources: number;
  witnesses: number;
  firstYear: number | null;
  lastYear: number | null;
  /** Claims, by id. */
  costs: string[];
}

export interface AspectComparison {
  aspect: Aspect;
  differing: ComparedValue[];
  shared: ComparedValue[];
}

/** A value of an aspect, and what there is of it for each of the things, in their order. */
export interface ComparedValue {
  key: string;
  cells: ComparedCell[];
}

export interface ComparedCell {
  isPresent: boolean;
  claims: number;
  witnesses: number;
  design: Design | null;
  /** Of a barrier; null in other aspects. */
  state: EvidenceState | null;
}

/** Lays things of one type beside each other. In another order of them, only the order of what is said of each is another one. */
export function compareThings(comparing: Comparing, index: AnswerIndex): Comparison {
  const { type, things, leftOut } = comparing;
  const observations = comparing.observations.filter(({ places }) => !leftOut || !places.includes(leftOut));
  const observed = things.map((thing) => ({
    thing,
    observations: observations.filter((each) => belongsTo(thing, type, each)),
  }));
  return {
    things: observed.map(inNumbers),
    aspects: ASPECTS.filter((aspect) => aspect !== OWN_ASPECT[type]).map((aspect) => {
      const values = valuesOf(aspect, observed, comparing, index);
      return {
        aspect,
        differing: values.filter((value) => !isShared(value)),
        shared: values.filter(isShared),
      };
    }),
  };
}

/** One of the things, with what was observed of it. */
interface Observed {
  thing: string;
  observations: readonly Observation[];
}

/** What says nothing of things, as it is what they are. */
const OWN_ASPECT: Record<ComparedType, Aspect | null> = {
  Practice: 'PRACTICE',
  Case: null,
  Jurisdiction: 'JURISDICTION',
};

/** Whether something was observed of a thing; of a place also where it is of a part of it. */
function belongsTo(
  thing: string,
  type: ComparedType,
  of: { practice: string | null; case: string; places: readonly string[] },
): boolean {
  if (type === 'Jurisdiction') return of.places.includes(thing);
  return thing === (type === 'Case' ? of.case : of.practice);
}

function inNumbers({ thing, observations }: Observed): ComparedThing {
  const years = observations.flatMap(({ year }) => year ?? []);
  const costs = observations.filter(({ kind }) => kind === 'COST');
  return {
    id: thing,
    cases: distinct(observations, (each) => [each.case]).length,
    adoptions: distinct(observations, ({ adoption }) => [adoption]).length,
    claims: distinct(observations, ({ claim }) => [claim]).length,
    sources: distinct(observations, ({ sources }) => sources).length,
    witnesses: distinct(observations, ({ witness }) => [witness]).length,
    firstYear: years.length > 0 ? Math.min(...years) : null,
    lastYear: years.length > 0 ? Math.max(...years) : null,
    costs: distinct(costs, ({ claim }) => [claim]).sort(),
  };
}

const distinct = (
  observations: readonly Observation[],
  of: (observation: Observation) => readonly (string | null)[],
): string[] => unique(observations.flatMap(of)).filter((each) => each !== null);

/** The values that any of the things has in an aspect: in their own order, else those with most claims first, then by id. */
function valuesOf(
  aspect: Aspect,
  things: readonly Observed[],
  comparing: Comparing,
  index: AnswerIndex,
): ComparedValue[] {
  const columns = things.map((each) => columnOf(aspect, each, comparing, index));
  const keys = unique(
    columns.flatMap(({ observations, present }) => [...observations.keys(), ...present.keys()]),
  );
  const order = aspect === 'CONDITION' ? undefined : ORDERS[aspect];
  return keys
    .map((key) => ({ key, cells: columns.map((column) => cellIn(column, key, aspect)) }))
    .sort((a, b) => {
      if (order) return order.indexOf(a.key) - order.indexOf(b.key);
      return claimsOf(b) - claimsOf(a) || compare(a.key, b.key);
    });
}

/** What one thing has in an aspect, by value. */
interface Column {
  observations: ReadonlyMap<string, Observation[]>;
  /** What is known without an observation that tells it: conditions that are required, barriers with a state of evidence. */
  present: ReadonlyMap<string, EvidenceState | null>;
}

function columnOf(
  aspect: Aspect,
  { thing, observations }: Observed,
  comparing: Comparing,
  index: AnswerIndex,
): Column {
  const { type, conditionsOf } = comparing;
  const valuesIn = (each: Observation): readonly string[] =>
    aspect === 'CONDITION'
      ? each.practice === null
        ? []
        : conditionsOf(each.practice)
      : VALUES[aspect](each);
  const byValue = new Map<string, Observation[]>();
  for (const each of observations) for (const value of valuesIn(each)) addTo(byValue, value, each);
  const required = aspect === 'CONDITION' && type === 'Practice' ? conditionsOf(thing) : [];
  return {
    observations: byValue,
    present:
      aspect === 'BARRIER' ? statesOf(thing, comparing, index) : new Map(required.map((id) => [id, null])),
  };
}

/** What is known of a thing for each barrier; what nothing is known of is absent. */
function statesOf(
  thing: string,
  { type, leftOut }: Comparing,
  index: AnswerIndex,
): ReadonlyMap<string, EvidenceState> {
  const isWithin = (adopted: AdoptedPractice) => belongsTo(thing, type, adopted);
  return new Map(
    [...index.entities.values()]
      .filter((entity) => entity.type === 'Barrier')
      .map(({ id }) => {
        const question = rankingQuestion(id, { askingJurisdiction: leftOut ?? NOWHERE, isWithin }, index);
        return [id, cellOf(standingsFor(question, index, NO_DESIGNS)).state] as const;
      })
      .filter(([, state]) => state !== 'NOT_STUDIED'),
  );
}

/** Only the state of the evidence is asked for here, which hangs on no design. */
const NO_DESIGNS: Designs = new Map();

/** The id of no place: nothing is left out. */
const NOWHERE = '';

function cellIn({ observations, present }: Column, key: string, aspect: Aspect): ComparedCell {
  const of = observations.get(key) ?? [];
  return {
    isPresent: of.length > 0 || present.has(key),
    claims: distinct(of, ({ claim }) => [claim]).length,
    witnesses: distinct(of, ({ witness }) => [witness]).length,
    design: DESIGNS.find((design) => of.some((each) => each.design === design)) ?? null,
    state: aspect === 'BARRIER' ? (present.get(key) ?? 'NOT_STUDIED') : null,
  };
}

const claimsOf = ({ cells }: ComparedValue): number => cells.reduce((sum, { claims }) => sum + claims, 0);

/** Whether all things have a value; of a barrier, with the same state of evidence. */
const isShared = ({ cells }: ComparedValue): boolean =>
  cells.every(({ isPresent, state }) => isPresent && state === cells[0]!.state);
