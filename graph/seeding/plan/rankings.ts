import { stringify as canonical } from 'safe-stable-stringify';
import type { Ranked, ScorePart, Untested } from '../../ranking/ranked';
import { rankedOf, untestedOf } from '../../ranking/ranking.rows';
import {
  type Counted,
  type EvidenceListChange,
  type PartChange,
  POSITION,
  type Position,
  type PositionChange,
  type RankingChange,
} from '../../revision/changes';
import type { GraphState, RelationshipState } from '../state';
import type { Plan } from './plan';

/** The barriers for which a plan changes the ranking of practices. */
export function rankingChanges(plan: Plan, stored: GraphState, wanted: GraphState): RankingChange[] {
  const before = plan.removedRelationships.filter(isPlace);
  const after = plan.addedRelationships.filter(isPlace);
  const barriers = [...new Set([...before, ...after].map(({ to }) => to))].sort();
  return barriers.map((barrier) => ({
    barrier,
    name: nameOf(barrier, wanted) ?? nameOf(barrier, stored) ?? barrier,
    practices: positionChanges(
      before.filter(({ to }) => to === barrier),
      after.filter(({ to }) => to === barrier),
    ),
  }));
}

/** Whether it tells where a practice stands for a barrier. */
const isPlace = ({ type }: RelationshipState) => type === 'ADDRESSES' || type === 'UNTESTED_FOR';

function nameOf(id: string, { nodes }: GraphState): string | undefined {
  const { nameEn, nameNl } = nodes.get(id)?.properties ?? {};
  return (nameEn ?? nameNl) as string | undefined;
}

function positionChanges(before: RelationshipState[], after: RelationshipState[]): PositionChange[] {
  const practices = [...new Set([...before, ...after].map(({ from }) => from))];
  return practices
    .map((practice) => positionChange(practice, placeIn(before, practice), placeIn(after, practice)))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** What is stored of a practice: how it stands, that nobody tested it, or neither. */
interface Place {
  ranked: Ranked | null;
  untested: Untested | null;
}

function placeIn(places: RelationshipState[], practice: string): Place {
  const { ranked, untested } = places.find(({ from }) => from === practice)?.properties ?? {};
  return {
    ranked: ranked === undefined ? null : rankedOf(ranked as string),
    untested: untested === undefined ? null : untestedOf(untested as string),
  };
}

function positionChange(practice: string, before: Place, after: Place): PositionChange {
  const isRanked = before.ranked !== null || after.ranked !== null;
  return {
    practice,
    before: before.ranked && positionIn(before.ranked),
    after: after.ranked && positionIn(after.ranked),
    untested: { before: before.untested !== null, after: after.untested !== null },
    parts: partChanges(partsIn(before.ranked), partsIn(after.ranked)),
    beside: evidenceListChanges(listsIn(before, isRanked), listsIn(after, isRanked)),
  };
}

const positionIn = (ranked: Ranked) =>
  Object.fromEntries(POSITION.map((key) => [key, ranked[key]])) as unknown as Position;

function orderOf({ practice, before, after, untested }: PositionChange): string {
  const position = after ?? (untested.after ? null : before);
  const list = position === null ? 2 : position.advised ? 0 : 1;
  return `${after || untested.after ? 0 : 1} ${list} ${String(position?.rank ?? 0).padStart(9)} ${practice}`;
}

/** The parts of a score by what makes them one: claim, side and case. */
const partsIn = (ranked: Ranked | null): Map<string, ScorePart> =>
  new Map((ranked?.parts ?? []).map((part) => [canonical([part.claim, part.side, part.case]), part]));

function partChanges(before: Map<string, ScorePart>, after: Map<string, ScorePart>): PartChange[] {
  const changes = [...new Set([...before.keys(), ...after.keys()])].map((key): PartChange => {
    const [old, now] = [before.get(key), after.get(key)];
    const { claim, side } = (now ?? old)!;
    return { claim, side, before: countedIn(old), after: countedIn(now) };
  });
  return changes
    .filter((change) => canonical(change.before) !== canonical(change.after))
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (nameOfPart(a) < nameOfPart(b) ? -1 : 1));
}

const countedIn = (part?: ScorePart): Counted | null =>
  part ? { weight: part.weight, witness: part.witness } : null;

const nameOfPart = ({ claim, side }: PartChange) => `${claim} ${side}`;
const sizeOf = ({ before, after }: PartChange) => Math.abs((after?.weight ?? 0) - (before?.weight ?? 0));

type Lists = Record<EvidenceListChange['list'], string[]>;

/** What only untested practices have is left out where a practice was or is judged by evidence. */
const listsIn = ({ ranked, untested }: Place, isRanked: boolean): Lists => ({
  adoptions: ranked?.adoptions ?? untested?.adoptions ?? [],
  counterEvidence: ranked?.counterEvidence ?? [],
  caveats: ranked?.caveats ?? [],
  sideEffects: (ranked?.sideEffects ?? []).map(({ claim, barrier }) => `${claim} on ${barrier}`),
  intentions: (isRanked ? null : untested?.intentions) ?? [],
  runsIn: (isRanked ? null : untested?.runsIn) ?? [],
});

const evidenceListChanges = (before: Lists, after: Lists): EvidenceListChange[] =>
  (Object.keys(before) as EvidenceListChange['list'][])
    .map((list) => ({
      list,
      added: after[list].filter((each) => !before[list].includes(each)),
      removed: before[list].filter((each) => !after[list].includes(each)),
    }))
    .filter(({ added, removed }) => added.length + removed.length > 0);
