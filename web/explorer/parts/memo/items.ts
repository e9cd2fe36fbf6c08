import type { ClaimShownFragment, RankedShownFragment } from '../../../../generated/explorer/graphql';
import type { Spoken } from '../../app/language';
import { inTheWayFirst } from '../marks';
import { measuredIn, placesOf } from '../ranked-facts';
import type { Item, Statement } from './text';

/** How much of each practice a memo tells. */
const MOST = { sizes: 2, places: 6, against: 1, conditions: 4 };

/** Ranked practices: how the evidence stands, what was measured, where, what is needed at home and what speaks against it. */
export function rankedItems(
  ranked: readonly RankedShownFragment[],
  spoken: Spoken,
  withBarrier: boolean,
): Item[] {
  const { texts, words } = spoken;
  const say = texts.ranked;
  return ranked.map((each) => ({
    name: withBarrier ? `${each.practice.name} ${say.against} ${each.barrier.name}` : each.practice.name,
    text: `${words.band[each.band]} ${say.evidence}, ${words.standing[each.standing]}`,
    told: [
      { name: say.measured, statements: sizesOf(each, spoken) },
      { name: say.where, statements: [{ text: whereOf(each, spoken) }].filter(({ text }) => text) },
      { name: say.speaksAgainst, statements: againstOf(each) },
      {
        name: say.conditions,
        statements: conditionsOf(each, spoken),
      },
    ],
  }));
}

function sizesOf(ranked: RankedShownFragment, { texts: { ranked: say } }: Spoken): Statement[] {
  const sizes = measuredIn(ranked);
  if (sizes.length === 0) return [{ text: say.notMeasured }];
  const rest = sizes.length - MOST.sizes;
  return [
    ...sizes.slice(0, MOST.sizes).map(({ inBrief, isAgainst, citation }) => ({
      text: isAgainst ? `${say.against}: ${inBrief}` : inBrief,
      citations: citation ? [citation] : [],
    })),
    ...(rest > 0 ? [{ text: say.and(rest) }] : []),
  ];
}

function whereOf(ranked: RankedShownFragment, { texts: { ranked: say } }: Spoken): string {
  const all = placesOf(ranked);
  const rest = all.length - MOST.places;
  const places = all
    .slice(0, MOST.places)
    .map(({ name, since }) => (since === undefined ? name : `${name} (${since})`))
    .join(', ');
  return rest > 0 ? `${places} ${say.and(rest)}` : places;
}

function conditionsOf({ conditions }: RankedShownFragment, { texts, words }: Spoken): Statement[] {
  const rest = conditions.length - MOST.conditions;
  return [
    ...inTheWayFirst(conditions)
      .slice(0, MOST.conditions)
      .map(({ name, state }) => ({ text: `${name} (${words.state[state]})` })),
    ...(rest > 0 ? [{ text: texts.ranked.and(rest) }] : []),
  ];
}

const againstOf = ({ parts }: RankedShownFragment): Statement[] =>
  [...new Map(parts.filter(({ side }) => side === 'COUNTER').map(({ claim }) => [claim.id, claim])).values()]
    .slice(0, MOST.against)
    .map(({ statement, citations }) => ({ text: statement, citations: citations.slice(0, 1) }));

/** Claims with what they cite, each under a name where they have one. */
export const claimItems = (
  claims: readonly ClaimShownFragment[],
  nameOf: (claim: ClaimShownFragment) => string | undefined = () => undefined,
): Item[] =>
  claims.map((claim) => {
    const name = nameOf(claim);
    return { ...(name && { name }), text: claim.statement, citations: claim.citations };
  });

/** Names in one line of a memo, if there are any. */
export const namesItem = (names: readonly string[]): Item[] =>
  names.length > 0 ? [{ text: names.join('; ') }] : [];

/** Sentences that cite nothing of their own. */
export const textItems = (statements: readonly { statement: string }[]): Item[] =>
  statements.map(({ statement }) => ({ text: statement }));
