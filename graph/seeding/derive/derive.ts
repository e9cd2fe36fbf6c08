import { rankingOver } from '../../ranking/ranking';
import { addressesOf, storedUntested } from '../../ranking/ranking.rows';
import { untestedFor } from '../../ranking/untested';
import { DEFAULT_WEIGHTS } from '../../ranking/weights';
import { addRelationship, type GraphState, type NodeState } from '../state';
import { knowledgeOf } from './knowledge';
import { Lookup } from './lookup';
import { putMeasuresInBrief } from './measure-in-brief';

/** Adds what follows from the seeds: who witnessed each claim, what each adoption joins, and how each practice stands for each barrier. */
export function derive(state: GraphState): void {
  const graph = new Lookup(state);
  for (const claim of graph.ofType('Claim')) nameWitness(claim, graph, state);
  for (const adoption of graph.ofType('Adoption')) nameEnds(adoption, graph);
  putMeasuresInBrief(graph);
  const knowledge = knowledgeOf(state);
  const rank = rankingOver(knowledge);
  for (const barrier of graph.ofType('Barrier')) {
    const askingJurisdiction = graph.one(barrier.id, 'STANDS_IN');
    if (!askingJurisdiction) continue;
    const narrower = new Set(graph.closure(barrier.id, (id) => graph.sources(id, 'BROADER')));
    const question = { barrier: barrier.id, narrower, askingJurisdiction, weights: DEFAULT_WEIGHTS };
    const rankings = rank(question);
    for (const ranked of rankings) {
      const properties = addressesOf(ranked);
      addRelationship(state, { type: 'ADDRESSES', from: ranked.practice, to: barrier.id, properties });
    }
    const found = new Set(rankings.map(({ practice }) => practice));
    for (const untested of untestedFor(question, knowledge.attempts, found)) {
      const properties = storedUntested(untested);
      addRelationship(state, { type: 'UNTESTED_FOR', from: untested.practice, to: barrier.id, properties });
    }
  }
}

/** Each adoption is read with its case and its practice: what it names itself need not be looked up. */
function nameEnds({ id, properties }: NodeState, graph: Lookup): void {
  properties.caseId = graph.sources(id, 'ADOPTED')[0]!;
  properties.practiceId = graph.one(id, 'OF')!;
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
