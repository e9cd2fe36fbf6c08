import { addTo } from '../../model/collections';
import type { Basis, Confidence, Effect, Evidence } from '../../model/enumerations';
import type { Finding, Knowledge, Remark } from '../../ranking/evidence';
import { rankingOver } from '../../ranking/ranking';
import { addressesOf } from '../../ranking/ranking.rows';
import { DEFAULT_WEIGHTS } from '../../ranking/weights';
import { addRelationship, type GraphState, type NodeState, type RelationshipState } from '../state';

/** Adds what follows from the seeds: who witnessed each claim, and how each practice stands for each barrier. */
export function derive(state: GraphState): void {
  const graph = new Lookup(state);
  for (const claim of graph.ofType('Claim')) nameWitness(claim, graph, state);
  const rank = rankingOver(knowledgeIn(graph));
  for (const barrier of graph.ofType('Barrier')) {
    const askingJurisdiction = graph.one(barrier.id, 'STANDS_IN');
    if (!askingJurisdiction) continue;
    const narrower = new Set(graph.closure(barrier.id, (id) => graph.sources(id, 'BROADER')));
    const question = { barrier: barrier.id, narrower, askingJurisdiction, weights: DEFAULT_WEIGHTS };
    for (const ranked of rank(question)) {
      const properties = addressesOf(ranked);
      addRelationship(state, { type: 'ADDRESSES', from: ranked.practice, to: barrier.id, properties });
    }
  }
}

/**
 * The witness of a claim is the actor it names, else the actor its first source names as publisher, both rolled up
 * over what they are part of; else the publisher or container title of that source, case-folded.
 */
function nameWitness(claim: NodeState, graph: Lookup, state: GraphState): void {
  const source = graph.one(claim.id, 'CITES');
  const actor =
    (claim.properties.witness as string | undefined) ?? (source && graph.one(source, 'PUBLISHED_BY'));
  if (actor && graph.node(actor)) {
    const whole = graph.closure(actor, (id) => graph.targets(id, 'PART_OF')).at(-1) ?? actor;
    claim.properties.witness = whole;
    claim.properties.witnessName = graph.node(whole)!.properties.nameEn as string;
    addRelationship(state, { type: 'WITNESSED_BY', from: claim.id, to: whole, properties: {} });
    return;
  }
  const { publisher, containerTitle, nameEn } = graph.node(source ?? '')?.properties ?? {};
  const name = (publisher ?? containerTitle ?? nameEn ?? source ?? 'unknown') as string;
  claim.properties.witness = name.normalize('NFKC').toLowerCase();
  claim.properties.witnessName = name;
}

/** Everything that may bear on a question, in a graph whose claims have their witnesses. */
export const knowledgeOf = (state: GraphState): Knowledge => knowledgeIn(new Lookup(state));

function knowledgeIn(graph: Lookup): Knowledge {
  const claims = graph.ofType('Claim').filter(({ properties }) => properties.deprecated === undefined);
  return {
    findings: claims.flatMap((claim) => findingsOf(claim, graph)),
    limits: claims
      .filter(({ properties }) => properties.kind === 'LIMIT')
      .map((claim) => remarkOf(claim, graph)),
    disputes: claims.flatMap(({ id }) => disputesOf(id, graph)),
  };
}

function findingsOf(claim: NodeState, graph: Lookup): Finding[] {
  const { evidence, confidence, witness } = claim.properties as Record<string, string>;
  const adoptions = graph.targets(claim.id, 'ABOUT').filter((id) => graph.node(id)?.type === 'Adoption');
  return graph.outgoing(claim.id, 'CONCERNS').flatMap(({ to: barrier, properties }) =>
    adoptions.map((adoption) => ({
      claim: claim.id,
      effect: properties.effect as Effect,
      basis: properties.basis as Basis,
      evidence: evidence as Evidence,
      confidence: confidence as Confidence,
      barrier,
      practice: graph.one(adoption, 'OF')!,
      adoption,
      case: graph.sources(adoption, 'ADOPTED')[0]!,
      places: graph
        .targets(adoption, 'TOOK_PLACE_IN')
        .flatMap((place) => [place, ...graph.closure(place, (id) => graph.targets(id, 'PART_OF'))]),
      witness: witness!,
    })),
  );
}

const remarkOf = ({ id }: NodeState, graph: Lookup): Remark => ({
  claim: id,
  about: graph.targets(id, 'ABOUT'),
});

function disputesOf(id: string, graph: Lookup): Remark[] {
  const disputed = graph
    .outgoing(id, 'CONTESTS')
    .filter(({ properties }) => properties.over === 'EFFECT')
    .filter(({ to }) => graph.node(to)?.properties.deprecated === undefined);
  return disputed.flatMap(({ to }) => [
    { claim: id, about: [to] },
    { claim: to, about: [id] },
  ]);
}

/** Walks a graph that is still data. */
class Lookup {
  private readonly from = new Map<string, RelationshipState[]>();
  private readonly to = new Map<string, RelationshipState[]>();

  constructor(private readonly state: GraphState) {
    for (const relationship of state.relationships.values()) {
      addTo(this.from, `${relationship.from} ${relationship.type}`, relationship);
      addTo(this.to, `${relationship.to} ${relationship.type}`, relationship);
    }
  }

  node = (id: string) => this.state.nodes.get(id);
  ofType = (type: string) => [...this.state.nodes.values()].filter((node) => node.type === type);
  outgoing = (id: string, type: string) => this.from.get(`${id} ${type}`) ?? [];
  targets = (id: string, type: string) => this.outgoing(id, type).map(({ to }) => to);
  sources = (id: string, type: string) => (this.to.get(`${id} ${type}`) ?? []).map(({ from }) => from);
  one = (id: string, type: string) => this.targets(id, type)[0];

  /** Everything reached by repeating a step, nearest first, without the start. */
  closure(start: string, step: (id: string) => string[]): string[] {
    const reached = new Set<string>();
    const queue = step(start);
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      if (reached.has(id) || id === start) continue;
      reached.add(id);
      queue.push(...step(id));
    }
    return [...reached];
  }
}
