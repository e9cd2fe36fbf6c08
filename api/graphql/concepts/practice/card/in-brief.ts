import type { Language } from '../../../../../generated/resolvers';
import type { AnswerIndex } from '../../../../../graph/answering/answer-index';
import type { Card } from '../../../../../graph/answering/cards/card';
import type { CardEffect } from '../../../../../graph/answering/cards/effect';
import type { ClaimRow } from '../../../../../graph/concepts/claim/claim.rows';
import { sizeInWords } from '../../../../../graph/concepts/claim/size';
import { unique } from '../../../../../graph/model/collections';
import { textIn } from '../../../language/text';
import { CARD_WORDS } from './words';

/** Outcomes and what an amount pays for are left to the claim where they are longer than this. */
const LONGEST_NOTE = 60;

type Entities = Pick<AnswerIndex, 'entities'>;

/**
 * The first line of a card: effect, cost and security side by side. The effect is that on one barrier; where none is asked for,
 * on the one that most is known of.
 */
export function inBrief(card: Card, barrier: string | null, language: Language, index: Entities): string {
  const say = CARD_WORDS[language];
  const shown = card.effect.find((each) => barrier === null || each.barrier === barrier);
  const others = barrier === null ? card.effect.filter((each) => each !== shown && each.security).length : 0;
  const on = shown?.barrier ?? barrier;
  const named = index.entities.get(on ?? '');
  return [
    `${say.effect}${named ? say.on(textIn(named, 'name', language)) : ''}${others > 0 ? say.more(others) : ''}: ${effectIn(shown, language)}`,
    `${say.cost}: ${costIn(card, language)}`,
    `${say.security}: ${securityIn(shown, language, index)}`,
  ].join(' · ');
}

/** What happened, with the surest measured size of it; then what else was found. */
function effectIn(shown: CardEffect | undefined, language: Language): string {
  const say = CARD_WORDS[language];
  const [first, ...others] = shown?.directions ?? [];
  if (!shown || !first) return say.notLookedAt;
  const size = first.size ? sizeWithOutcome(first.size, language) : '';
  return [
    `${say.effects[first.effect]}${size && ` (${size})`}`,
    ...others.map(({ effect }) => `${say.also} ${say.effects[effect]}`),
  ].join('; ');
}

function sizeWithOutcome(measured: ClaimRow, language: Language): string {
  const size = sizeInWords(measured, language === 'EN' ? 'En' : 'Nl');
  const outcome = brief(textIn(measured, 'measureOutcome', language));
  const subgroup = textIn(measured, 'subgroup', language) ?? '';
  const what = [outcome, subgroup].filter((part) => part !== '').join(', ');
  return [what, size].filter((part) => part !== '').join(': ');
}

/** The surest amount, and how many more there are. */
function costIn({ economics: { costs } }: Card, language: Language): string {
  const say = CARD_WORDS[language];
  if (costs.length === 0) return say.notLookedAt;
  const [first, ...others] = costs.filter(({ costAmount }) => costAmount !== null);
  if (!first) return say.noAmount;
  const { costAmount, costCurrency, costEvery, costYear } = first;
  const money = new Intl.NumberFormat(language.toLowerCase(), {
    style: 'currency',
    currency: costCurrency!,
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
  const amount = [money.format(costAmount!), ...(costEvery ? [say.every[costEvery]] : [])].join(' ');
  const notes = [brief(textIn(first, 'costPer', language)), costYear ?? ''].filter((note) => note !== '');
  return `${amount}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}${others.length > 0 ? say.more(others.length) : ''}`;
}

/** How sure the effect is: the strongest studies, the witnesses and the countries. */
function securityIn(shown: CardEffect | undefined, language: Language, index: Entities): string {
  const say = CARD_WORDS[language];
  if (!shown?.security) return say.nothingKnown;
  const { design, studies, witnesses } = shown.security;
  const count = (number: number, [one, more]: readonly [string, string]) =>
    `${number} ${number === 1 ? one : more}`;
  const places = unique(shown.jurisdictions.map((id) => countryOf(id, index)));
  const areCountries = places.every((id) => index.entities.get(id)?.type === 'Country');
  return [
    design ? count(studies, say.designs[design]) : say.onlyReported,
    count(witnesses, say.witnesses),
    count(places.length, areCountries ? say.countries : say.places),
    ...(shown.onlyPackages ? [say.onlyPackages] : []),
    ...(shown.standing === 'CONTESTED' ? [say.contested] : []),
    ...(shown.standing === 'CONTRADICTED' ? [say.contradicted] : []),
  ].join(', ');
}

/** The country that a region is part of; any other place itself. */
const countryOf = (id: string, { entities }: Entities): string =>
  entities.get(id)?.type === 'Region'
    ? (entities.get(id)!.above.find((whole) => entities.get(whole)?.type === 'Country') ?? id)
    : id;

const brief = (text: string | null): string => (text !== null && text.length <= LONGEST_NOTE ? text : '');
