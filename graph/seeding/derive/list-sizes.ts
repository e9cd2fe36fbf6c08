import { unique } from '../../model/collections';
import type { Ranked } from '../../ranking/ranked';
import { rankedOf, untestedOf } from '../../ranking/ranking.rows';
import type { ListSize, ListSizes } from '../../revision/list-sizes';
import type { GraphState, RelationshipState } from '../state';
import { cardLists } from './card-sizes';
import { Lookup } from './lookup';

/** The ids in the list of one entity. */
type List = (near: Lookup, id: string) => readonly string[];

const out =
  (type: string): List =>
  (near, id) =>
    near.targets(id, type);
const into =
  (type: string): List =>
  (near, id) =>
    near.sources(id, type);
const either =
  (type: string): List =>
  (near, id) => [...near.targets(id, type), ...near.sources(id, type)];

/** About an entity itself and, where it is a case, about its adoptions. */
const claims: List = (near, id) =>
  unique([id, ...near.targets(id, 'ADOPTED')].flatMap((each) => near.sources(each, 'ABOUT')));
const claimsOfKind =
  (kind: string): List =>
  (near, id) =>
    claims(near, id).filter((claim) => near.state.nodes.get(claim)?.properties.kind === kind);

/**
 * The lists below entities, by field and type as their loaders are named. None is longer in the graph than here; one that is
 * left out is taken to be as long as the schema allows.
 */
const LISTS: Readonly<Record<string, List>> = {
  casesByActor: out('TOOK_PART_IN'),
  counterpartsByActor: either('COUNTERPART_OF'),
  partsByActor: into('PART_OF'),
  programmesByActor: into('OWNED_BY'),
  succeedsByActor: into('SUCCEEDED_BY'),
  jurisdictionsByAdoption: out('TOOK_PLACE_IN'),
  figuresByBarrier: claimsOfKind('FIGURE'),
  involvesByBarrier: out('INVOLVES'),
  lessonsByBarrier: into('ANSWERS'),
  narrowerByBarrier: into('BROADER'),
  programmesByBarrier: into('TACKLES'),
  relatedByBarrier: either('RELATED'),
  searchesByBarrier: into('SEARCHED_FOR'),
  actorsByCase: into('TOOK_PART_IN'),
  adoptionsByCase: out('ADOPTED'),
  jurisdictionsByCase: out('TOOK_PLACE_IN'),
  lessonsByCase: into('DRAWN_FROM'),
  policyAreasByCase: out('IN_AREA'),
  sourcesByCase: (near, id) =>
    unique([
      ...near.sources(id, 'DISCUSSES'),
      ...claims(near, id).flatMap((claim) => near.targets(claim, 'CITES')),
    ]),
  timelineByCase: claimsOfKind('EVENT'),
  aboutByClaim: out('ABOUT'),
  citationsByClaim: out('CITES'),
  contestsByClaim: either('CONTESTS'),
  effectsByClaim: out('CONCERNS'),
  practicesByCondition: into('REQUIRES'),
  statesByCondition: into('ABOUT'),
  regionsByCountry: into('PART_OF'),
  actorsByLesson: out('ADDRESSED_TO'),
  answersByLesson: out('ANSWERS'),
  citationsByLesson: out('CITES'),
  drawnFromByLesson: out('DRAWN_FROM'),
  recommendsByLesson: out('RECOMMENDS'),
  adoptionsByPractice: into('OF'),
  barriersByPractice: out('ADDRESSES'),
  untestedByBarrier: into('UNTESTED_FOR'),
  bearsOnByAdoption: out('BEARS_ON'),
  conditionsByPractice: out('REQUIRES'),
  lessonsByPractice: into('RECOMMENDS'),
  narrowerByPractice: into('BROADER'),
  relatedByPractice: either('RELATED'),
  partsByProgramme: into('PART_OF'),
  succeedsByProgramme: into('SUCCEEDED_BY'),
  tacklesByProgramme: out('TACKLES'),
  barriersBySearchRecord: out('SEARCHED_FOR'),
  citedBySource: into('CITES'),
  discussesBySource: out('DISCUSSES'),
  speakersByWebinar: into('SPOKE_AT'),
};

/** The sizes of the lists of a graph: of those below entities, of the claims about each type, of those on cards and of those inside rankings. */
export function listSizesOf(state: GraphState): ListSizes {
  const near = new Lookup(state);
  const nodes = [...state.nodes.values()];
  const below = Object.entries(LISTS).map(([name, list]) => {
    const owner = name.slice(name.lastIndexOf('By') + 2);
    const owners = nodes.filter(({ labels }) => labels.includes(owner));
    return [name, sizeOf(owners.map(({ id }) => list(near, id).length))] as const;
  });
  const about = unique(nodes.map(({ type }) => type)).map((type) => {
    const owners = nodes.filter((node) => node.type === type);
    return [`claimsBy${type}`, sizeOf(owners.map(({ id }) => claims(near, id).length))] as const;
  });
  const cards = Object.entries(cardLists(near)).map(([name, lengths]) => [name, sizeOf(lengths)] as const);
  return { ...Object.fromEntries([...below, ...about, ...cards]), ...rankingSizes(state) };
}

function rankingSizes({ relationships }: GraphState): ListSizes {
  const all = [...relationships.values()]
    .filter(({ type }) => type === 'ADDRESSES')
    .map(({ properties }) => rankedOf(String(properties.ranked)));
  const inside = (field: 'parts' | 'adoptions' | 'counterEvidence' | 'caveats' | 'sideEffects') =>
    sizeOf(all.map((ranked) => ranked[field].length));
  const perBarrier = (isListed: (ranked: Ranked) => boolean) => {
    const counts = new Map<string, number>();
    for (const { barrier } of all.filter(isListed)) counts.set(barrier, (counts.get(barrier) ?? 0) + 1);
    return sizeOf([...counts.values()]);
  };
  return {
    practicesByBarrier: perBarrier(({ advised }) => advised),
    cautionsByBarrier: perBarrier(({ advised }) => !advised),
    partsByRankedPractice: inside('parts'),
    adoptionsByRankedPractice: inside('adoptions'),
    counterEvidenceByRankedPractice: inside('counterEvidence'),
    caveatsByRankedPractice: inside('caveats'),
    sideEffectsByRankedPractice: inside('sideEffects'),
    ...untestedSizes(relationships.values()),
  };
}

function untestedSizes(relationships: Iterable<RelationshipState>): ListSizes {
  const all = [...relationships]
    .filter(({ type }) => type === 'UNTESTED_FOR')
    .map(({ properties }) => untestedOf(String(properties.untested)));
  const inside = (field: 'barriers' | 'runsIn' | 'adoptions' | 'intentions') =>
    sizeOf(all.map((untested) => untested[field].length));
  return {
    runsInByUntestedPractice: inside('runsIn'),
    adoptionsByUntestedPractice: inside('adoptions'),
    intentionsByUntestedPractice: inside('intentions'),
  };
}

const sizeOf = (lengths: readonly number[]): ListSize => ({
  longest: lengths.reduce((most, length) => Math.max(most, length), 0),
  total: lengths.reduce((total, length) => total + length, 0),
});
