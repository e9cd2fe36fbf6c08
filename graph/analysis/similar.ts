import type { AnswerIndex } from '../answering/answer-index';
import type { EntityReference } from '../concepts/entity/entity.rows';
import { addTo, compare, groupBy, unique } from '../model/collections';
import type { EntityType } from '../model/shape';
import type { Observation } from './observations';

/** What is compared with its like. */
export type SimilarType = 'Case' | 'Practice';

/** Another of the same type, with what both have to do with. */
export interface Similar {
  id: string;
  weight: number;
  /** Those that weigh most first, then by id. */
  shared: SharedNeighbour[];
}

export interface SharedNeighbour {
  neighbour: EntityReference;
  weight: number;
}

/**
 * The others of a type that share neighbours with one, most alike first, then by id. A neighbour that n of the type share weighs
 * 1/ln(n), so that rare ones weigh more (Adamic and Adar 2003, doi:10.1016/S0378-8733(03)00009-1).
 */
export function similarTo(
  id: string,
  type: SimilarType,
  observations: readonly Observation[],
  index: AnswerIndex,
): Similar[] {
  const { neighbours, members } = neighbourhoodOf(type, observations, index);
  const shared = (neighbours.get(id) ?? []).flatMap((neighbour) => {
    const of = members.get(neighbour.id)!;
    const weight = 1 / Math.log(of.length);
    return of.filter((other) => other !== id).map((other) => ({ other, neighbour, weight }));
  });
  return [...groupBy(shared, ({ other }) => other)]
    .map(([other, each]) => ({
      id: other,
      weight: each.reduce((sum, { weight }) => sum + weight, 0),
      shared: each
        .map(({ neighbour, weight }) => ({ neighbour, weight }))
        .sort((a, b) => b.weight - a.weight || compare(a.neighbour.id, b.neighbour.id)),
    }))
    .sort((a, b) => b.weight - a.weight || compare(a.id, b.id));
}

/** What everything of a type has to do with, and the other way round; by id. */
interface Neighbourhood {
  neighbours: ReadonlyMap<string, readonly EntityReference[]>;
  members: ReadonlyMap<string, readonly string[]>;
}

/** By the observations of a revision: made once for each, when first asked for. */
const known = new WeakMap<readonly Observation[], Map<SimilarType, Neighbourhood>>();

function neighbourhoodOf(
  type: SimilarType,
  observations: readonly Observation[],
  index: AnswerIndex,
): Neighbourhood {
  const ofRevision = known.get(observations) ?? new Map<SimilarType, Neighbourhood>();
  known.set(observations, ofRevision);
  const found = ofRevision.get(type) ?? readNeighbourhood(type, observations, index);
  ofRevision.set(type, found);
  return found;
}

function readNeighbourhood(
  type: SimilarType,
  observations: readonly Observation[],
  index: AnswerIndex,
): Neighbourhood {
  const ids = new Map<string, string[]>();
  const types = new Map<string, EntityType>([...index.entities].map(([id, entity]) => [id, entity.type]));
  for (const observation of observations) {
    const [of, other] =
      type === 'Case' ? [observation.case, observation.practice] : [observation.practice, observation.case];
    const { barrier, jurisdictions, policyAreas } = observation;
    for (const each of [other, barrier, ...jurisdictions, ...policyAreas])
      if (of !== null && each !== null) addTo(ids, of, each);
  }
  for (const { id, type: own, related, involved } of index.entities.values())
    if (own === type) for (const each of [...related, ...involved]) addTo(ids, id, each);
  for (const { id: lesson, drawnFrom, recommends } of index.lessons) {
    types.set(lesson, 'Lesson');
    for (const each of type === 'Case' ? drawnFrom : recommends) addTo(ids, each, lesson);
  }
  const members = new Map<string, string[]>();
  const neighbours = new Map<string, EntityReference[]>();
  for (const [id, all] of ids)
    for (const each of unique(all)) {
      addTo(members, each, id);
      addTo(neighbours, id, { id: each, type: types.get(each)! });
    }
  return { neighbours, members };
}
