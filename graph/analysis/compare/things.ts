import type { AnswerIndex } from '../../answering/answer-index';
import { unique } from '../../model/collections';
import type { Observation } from '../observations';

/** What can be compared with its like; a country, a region and a union are alike. */
export type ComparedType = 'Practice' | 'Case' | 'Jurisdiction';

/** Things of one type, by id, and what is counted of them. */
export interface Comparing {
  type: ComparedType;
  things: readonly string[];
  /** What was adopted there or in a part of it is left out; null to leave out nothing. */
  leftOut: string | null;
  /** Only what bears on one of these barriers or a kind of it; null for everything. */
  barriers: readonly string[] | null;
  observations: readonly Observation[];
}

/** Things in numbers, and what else they are compared by. */
export interface Comparison {
  type: ComparedType;
  leftOut: string | null;
  /** The barriers that count, kinds of others among them; null for all. */
  barriers: ReadonlySet<string> | null;
  things: ComparedThing[];
}

/** A thing, in numbers. */
export interface ComparedThing {
  id: string;
  /** What is counted of it. */
  observations: readonly Observation[];
  cases: number;
  adoptions: number;
  claims: number;
  sources: number;
  witnesses: number;
  firstYear: number | null;
  lastYear: number | null;
  /** Claims, by id. */
  costs: string[];
  /** Of a place: cases of which something counts here and at a place outside it too, by id; the first of them. */
  alsoElsewhere: string[];
}

/** The most claims about costs that are told of a thing, and cases that are named as counting elsewhere too. */
const MOST_TOLD = 50;

/** Lays things of one type beside each other. In another order of them, only the order of what is said of each is another one. */
export function compareThings(
  { type, things, leftOut, barriers, observations }: Comparing,
  { narrower }: Pick<AnswerIndex, 'narrower'>,
): Comparison {
  const counted = barriers && new Set(barriers.flatMap((id) => [id, ...(narrower.get(id) ?? [])]));
  const isCounted = ({ barrier }: Observation) =>
    counted === null || (barrier !== null && counted.has(barrier));
  const elsewhere = observations.filter(({ places }) => !leftOut || !places.includes(leftOut));
  return {
    type,
    leftOut,
    barriers: counted,
    things: things.map((thing) => {
      const all = elsewhere.filter((each) => belongsTo(thing, type, each));
      const own = all.filter(isCounted);
      const isOutside = (place: string) => place !== thing && !narrower.get(thing)?.has(place);
      const shared = own.filter(({ jurisdictions }) => jurisdictions.some(isOutside));
      return {
        ...inNumbers(thing, own, all),
        alsoElsewhere:
          type === 'Jurisdiction'
            ? distinct(shared, (each) => [each.case])
                .sort()
                .slice(0, MOST_TOLD)
            : [],
      };
    }),
  };
}

/** The practices whose conditions a comparison speaks of, by id. */
export const practicesIn = ({ type, things }: Comparison): string[] =>
  unique([
    ...(type === 'Practice' ? things.map(({ id }) => id) : []),
    ...distinct(
      things.flatMap(({ observations }) => observations),
      ({ practice }) => [practice],
    ),
  ]);

/** Counts what is told of a thing. Of all that is known of it, the costs of what is counted are told too. */
function inNumbers(
  id: string,
  observations: readonly Observation[],
  all: readonly Observation[],
): Omit<ComparedThing, 'alsoElsewhere'> {
  const years = observations.flatMap(({ year }) => year ?? []);
  const [cases, adoptions] = [
    distinct(observations, (each) => [each.case]),
    distinct(observations, ({ adoption }) => [adoption]),
  ];
  // What a case cost as a whole is told of none of its adoptions.
  const costs = all.filter(
    ({ kind, adoption, case: episode }) =>
      kind === 'COST' && (adoption === null ? cases.includes(episode) : adoptions.includes(adoption)),
  );
  return {
    id,
    observations,
    cases: cases.length,
    adoptions: adoptions.length,
    claims: distinct(observations, ({ claim }) => [claim]).length,
    sources: distinct(observations, ({ sources }) => sources).length,
    witnesses: distinct(observations, ({ witness }) => [witness]).length,
    firstYear: years.length > 0 ? Math.min(...years) : null,
    lastYear: years.length > 0 ? Math.max(...years) : null,
    costs: distinct(costs, ({ claim }) => [claim])
      .sort()
      .slice(0, MOST_TOLD),
  };
}

/** Whether something was observed of a thing; of a place also where it is of a part of it. */
export function belongsTo(
  thing: string,
  type: ComparedType,
  of: { practice: string | null; case: string; places: readonly string[] },
): boolean {
  if (type === 'Jurisdiction') return of.places.includes(thing);
  return thing === (type === 'Case' ? of.case : of.practice);
}

/** What some observations name, each once. */
export const distinct = (
  observations: readonly Observation[],
  of: (observation: Observation) => readonly (string | null)[],
): string[] => unique(observations.flatMap(of)).filter((each) => each !== null);
