import type {
  CardEffectResolvers,
  CardImplementationResolvers,
  CardModeratorsResolvers,
  PracticeCardResolvers,
} from '../../../../../generated/resolvers';
import {
  type Card,
  cardOf,
  type Implementation,
  type Moderators,
} from '../../../../../graph/answering/cards/card';
import type { CardEffect as CardEffectRow } from '../../../../../graph/answering/cards/effect';
import { after, type MaybePromise } from '../../../../../graph/model/maybe-promise';
import type { Context } from '../../../execution/context';
import type { Complete } from '../../../execution/resolver-types';
import { requireRow, requireRows } from '../../require-row';
import { inBrief } from './in-brief';

/** Makes the card of a practice of what is kept in memory and, in one statement for all cards of a level, of what is not. */
export function readCard(
  practice: string,
  askingJurisdiction: string,
  { loaders, snapshot: { answerIndex } }: Context,
): MaybePromise<Card> {
  const { knowledge, lessons, entities } = answerIndex;
  const above = (barrier: string) => entities.get(barrier)?.above ?? [];
  return after(requireRow(loaders.evidenceByPractice, practice), (evidence) =>
    cardOf(practice, { knowledge, lessons, evidence, askingJurisdiction, above }),
  );
}

export const PracticeCard: Complete<PracticeCardResolvers, Card> = {
  inBrief: (card, args, { language, snapshot }) =>
    inBrief(card, args.barrier ?? null, args.language ?? language, snapshot.answerIndex),
  effect: ({ effect }, args) =>
    args.barrier == null ? effect : effect.filter(({ barrier }) => barrier === args.barrier),
};

export const CardEffect: Complete<CardEffectResolvers, CardEffectRow> = {
  barrier: ({ barrier }, _, { loaders }) => requireRow(loaders.barrierById, barrier),
  jurisdictions: ({ jurisdictions }, _, { loaders }) => requireRows(loaders.jurisdictionById, jurisdictions),
};

export const CardModerators: Complete<CardModeratorsResolvers, Moderators> = {
  conditions: ({ practice }, _, { loaders }) => loaders.conditionsByPractice.load(practice),
};

export const CardImplementation: Complete<CardImplementationResolvers, Implementation> = {
  lessons: ({ lessons }, _, { loaders }) => requireRows(loaders.lessonById, lessons),
};
