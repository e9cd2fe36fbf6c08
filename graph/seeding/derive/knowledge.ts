import type { ActorKind } from '../../model/enumerations';
import { type Knowledge, OFFICIAL_WITNESSES, type Remark } from '../../ranking/evidence';
import { type AdoptionFacts, type EffectFacts, knowledgeFrom } from '../../ranking/knowledge';
import type { GraphState, NodeState } from '../state';
import { Lookup } from './lookup';

/** Everything that may bear on a question, in a graph whose claims have their witnesses. */
export function knowledgeOf(state: GraphState): Knowledge {
  const graph = new Lookup(state);
  const claims = graph.ofType('Claim').filter(({ properties }) => properties.deprecated === undefined);
  const facts = {
    adoptions: graph.ofType('Adoption').map((adoption) => adoptionFacts(adoption, graph)),
    effects: claims.flatMap((claim) => effectFacts(claim, graph)),
    limits: claims
      .filter(({ properties }) => properties.kind === 'LIMIT')
      .map((claim) => remarkOf(claim, graph)),
    disputes: claims.flatMap(({ id }) => disputesOf(id, graph)),
  };
  return knowledgeFrom(facts, (place) => graph.closure(place, (id) => graph.targets(id, 'PART_OF')));
}

const adoptionFacts = ({ id, properties }: NodeState, graph: Lookup) =>
  ({
    adoption: id,
    status: properties.status,
    practice: graph.one(id, 'OF')!,
    case: graph.sources(id, 'ADOPTED')[0]!,
    jurisdictions: graph.targets(id, 'TOOK_PLACE_IN'),
    bearsOn: graph.targets(id, 'BEARS_ON'),
  }) as AdoptionFacts;

function effectFacts({ id, properties }: NodeState, graph: Lookup): EffectFacts[] {
  const { evidence, confidence, witness, measureDesign: design = null } = properties;
  const actor = graph.node(graph.one(id, 'WITNESSED_BY') ?? '');
  const official = OFFICIAL_WITNESSES.includes(actor?.properties.kind as ActorKind);
  const adoptions = graph.targets(id, 'ABOUT').filter((about) => graph.node(about)?.type === 'Adoption');
  return graph.outgoing(id, 'CONCERNS').map(({ to: barrier, properties: { effect, basis } }) => {
    const said = { barrier, effect, basis, design, evidence, confidence, witness };
    return { claim: id, ...said, official, adoptions } as EffectFacts;
  });
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
