import { type Card, cardOf } from '../../answering/cards/card';
import type { CardClaim, PracticeEvidence } from '../../answering/cards/card.rows';
import { unique } from '../../model/collections';
import type { Confidence } from '../../model/enumerations';
import type { NodeState } from '../state';
import { knowledgeOf } from './knowledge';
import type { Lookup } from './lookup';

/**
 * The lengths of the lists on cards, by field and type. As nobody asks, nothing is left out as done at home: no card that
 * is served is longer.
 */
export function cardLists(near: Lookup): Readonly<Record<string, number[]>> {
  const knowledge = knowledgeOf(near.state);
  const lessons = near.ofType('Lesson').map(({ id, properties }) => ({
    id,
    confidence: properties.confidence as Confidence,
    drawnFrom: near.targets(id, 'DRAWN_FROM'),
    answers: near.targets(id, 'ANSWERS'),
    recommends: near.targets(id, 'RECOMMENDS'),
  }));
  const above = (barrier: string) => near.closure(barrier, (id) => near.targets(id, 'BROADER'));
  const practices = near.ofType('Practice').map(({ id }) => id);
  const cards = practices.map((id) =>
    cardOf(id, { evidence: evidenceOf(id, near), knowledge, lessons, above, askingJurisdiction: '' }),
  );
  const places = practices.flatMap((practice, at) => {
    const tried = [...knowledge.findings, ...knowledge.attempts].filter((each) => each.practice === practice);
    const isOn = (barrier: string, on: string) => on === barrier || above(on).includes(barrier);
    return cards[at]!.effect.map(({ barrier }) =>
      tried.filter((each) => isOn(barrier, each.barrier)).flatMap(({ jurisdictions }) => jurisdictions),
    );
  });
  const lengths = (list: (card: Card<CardClaim>) => readonly unknown[]) =>
    cards.map((card) => list(card).length);
  const effects = cards.flatMap(({ effect }) => effect);
  return {
    effectByPracticeCard: lengths(({ effect }) => effect),
    directionsByCardEffect: effects.map(({ directions }) => directions.length),
    // Where a finding is from home only, a card falls back on where it was only tried.
    jurisdictionsByCardEffect: places.map((ids) => unique(ids).length),
    sizesByCardEffect: effects.map(({ sizes }) => sizes.length),
    claimsByCardMechanism: lengths(({ mechanism }) => mechanism.claims),
    conditionsByCardModerators: practices.map((id) => near.targets(id, 'REQUIRES').length),
    subgroupsByCardModerators: lengths(({ moderators }) => moderators.subgroups),
    failuresByCardModerators: lengths(({ moderators }) => moderators.failures),
    statusesByCardImplementation: lengths(({ implementation }) => implementation.statuses),
    lessonsByCardImplementation: lengths(({ implementation }) => implementation.lessons),
    limitsByCardImplementation: lengths(({ implementation }) => implementation.limits),
    costsByCardEconomics: lengths(({ economics }) => economics.costs),
  };
}

function evidenceOf(practice: string, near: Lookup): PracticeEvidence<CardClaim> {
  const adoptions = near.sources(practice, 'OF');
  const claims = [practice, ...adoptions].flatMap((id) => near.sources(id, 'ABOUT'));
  return {
    adoptions: adoptions.map((id) => ({
      adoption: id,
      case: near.sources(id, 'ADOPTED')[0]!,
      status: near.node(id)!.properties.status as PracticeEvidence['adoptions'][number]['status'],
      places: near.targets(id, 'TOOK_PLACE_IN'),
    })),
    claims: unique(claims).map((id) => ({
      claim: cardClaimOf(near.node(id)!),
      about: near.targets(id, 'ABOUT'),
    })),
  };
}

/** A claim as cards see it. */
function cardClaimOf({ id, properties }: NodeState): CardClaim {
  const column = <Value>(key: string) => (properties[key] ?? null) as Value;
  return {
    id,
    kind: column('kind'),
    evidence: column('evidence'),
    witness: column('witness'),
    measureDesign: column('measureDesign'),
    subgroupNl: column('subgroupNl'),
    subgroupEn: column('subgroupEn'),
    failure: column('failure'),
    deprecated: column('deprecated'),
  };
}
