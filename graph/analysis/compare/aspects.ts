import type { AnswerIndex } from '../../answering/answer-index';
import { rankingQuestion } from '../../answering/question';
import { addTo, compare, unique } from '../../model/collections';
import { DESIGNS, type Design } from '../../model/enumerations';
import type { AdoptedPractice } from '../../ranking/evidence';
import { type Dimension, ORDERS, VALUES } from '../counts/crosstab';
import { cellOf, type Designs, type EvidenceState, standingsFor } from '../evidence-map';
import type { Observation } from '../observations';
import { belongsTo, type ComparedThing, type ComparedType, type Comparison, distinct } from './things';

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

/** Compares things in some aspects, in their order. */
export const compareIn = (
  aspects: readonly Aspect[],
  comparison: Comparison,
  conditionsOf: ConditionsOf,
  index: AnswerIndex,
): AspectComparison[] =>
  aspects.map((aspect) => {
    const values = valuesOf(aspect, comparison, conditionsOf, index);
    return {
      aspect,
      differing: values.filter((value) => !isShared(value)),
      shared: values.filter(isShared),
    };
  });

/** What a practice requires, by id. */
type ConditionsOf = (practice: string) => readonly string[];

/** The aspects that say something of things of a type. */
export const aspectsOf = (type: ComparedType): Aspect[] =>
  ASPECTS.filter((aspect) => aspect !== OWN_ASPECT[type]);

/** What says nothing of things, as it is what they are. */
const OWN_ASPECT: Record<ComparedType, Aspect | null> = {
  Practice: 'PRACTICE',
  Case: null,
  Jurisdiction: 'JURISDICTION',
};

/** The values that any of the things has in an aspect: in their own order, else those with most claims first, then by id. */
function valuesOf(
  aspect: Aspect,
  comparison: Comparison,
  conditionsOf: ConditionsOf,
  index: AnswerIndex,
): ComparedValue[] {
  const columns = comparison.things.map((thing) => columnOf(aspect, thing, comparison, conditionsOf, index));
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
  { id: thing, observations }: ComparedThing,
  comparison: Comparison,
  conditionsOf: ConditionsOf,
  index: AnswerIndex,
): Column {
  const valuesIn = (each: Observation): readonly string[] =>
    aspect === 'CONDITION'
      ? each.practice === null
        ? []
        : conditionsOf(each.practice)
      : VALUES[aspect](each);
  const byValue = new Map<string, Observation[]>();
  for (const each of observations) for (const value of valuesIn(each)) addTo(byValue, value, each);
  const required = aspect === 'CONDITION' && comparison.type === 'Practice' ? conditionsOf(thing) : [];
  return {
    observations: byValue,
    present:
      aspect === 'BARRIER' ? statesOf(thing, comparison, index) : new Map(required.map((id) => [id, null])),
  };
}

/** What is known of a thing for each barrier; what nothing is known of is absent. */
function statesOf(
  thing: string,
  { type, leftOut, barriers }: Comparison,
  index: AnswerIndex,
): ReadonlyMap<string, EvidenceState> {
  const isWithin = (adopted: AdoptedPractice) => belongsTo(thing, type, adopted);
  return new Map(
    [...index.entities.values()]
      .filter((entity) => entity.type === 'Barrier' && (barriers?.has(entity.id) ?? true))
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
