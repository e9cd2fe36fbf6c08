import type { ClaimShownFragment, RankedShownFragment, State } from '../../../../generated/explorer/graphql';
import type { Spoken } from '../../app/language';
import { inTheWayFirst } from '../marks';
import type { Narrowing } from '../ranked/by-conditions';
import { measuredIn, placesOf, sideOf, whenOf } from '../ranked/facts';
import type { Item, Statement } from './text';

/** How much of each practice a memo tells. */
const MOST = { sizes: 2, places: 4, against: 1, sideEffects: 1, conditions: 3 };

/** Ranked practices: how the evidence stands, what was measured and where, what speaks against it, and what is needed at home. */
export function rankedItems(
  ranked: readonly RankedShownFragment[],
  spoken: Spoken,
  { withBarrier, isAdvice }: { withBarrier: boolean; isAdvice: boolean },
): Item[] {
  const { texts, words } = spoken;
  const say = texts.ranked;
  return ranked.map((each) => ({
    ...(isAdvice && { number: each.rank }),
    name: withBarrier ? `${each.practice.name} ${say.against} ${each.barrier.name}` : each.practice.name,
    text: [
      `${words.band[each.band]} ${say.evidence}`,
      words.standing[each.standing],
      ...(each.caveats.length > 0 ? [texts.memo.caveats(each.caveats.length)] : []),
    ].join(', '),
    told: [
      { name: say.measured, statements: sizesOf(each, spoken) },
      { name: say.where, statements: [{ text: whereOf(each, spoken) }].filter(({ text }) => text) },
      {
        name: say.speaksAgainst,
        statements: cut(
          MOST.against,
          each.counterEvidence.map(({ statement, citations }) => ({ text: statement, citations })),
          spoken,
        ),
      },
      {
        name: say.sideEffects,
        statements: cut(
          MOST.sideEffects,
          each.sideEffects.map(({ barrier, claim }) => ({
            text: `${say.harms} ${barrier.name}: ${claim.statement}`,
          })),
          spoken,
        ),
      },
      {
        name: say.conditions,
        statements: cut(
          MOST.conditions,
          conditionsOf(each.conditions, spoken).map((text) => ({ text })),
          spoken,
        ),
      },
    ],
  }));
}

/** The first of some statements; how many there are beside them is said last. */
export function cut(most: number, statements: readonly Statement[], { texts }: Spoken): Statement[] {
  const rest = statements.length - most;
  return [...statements.slice(0, most), ...(rest > 0 ? [{ text: texts.ranked.and(rest) }] : [])];
}

function sizesOf(ranked: RankedShownFragment, spoken: Spoken): Statement[] {
  const { texts, words } = spoken;
  const sizes = measuredIn(ranked).map((size) => ({
    text: [sideOf(size, texts, words), size.inBrief].filter(Boolean).join(': '),
    citations: size.citation ? [size.citation] : [],
  }));
  return sizes.length > 0 ? cut(MOST.sizes, sizes, spoken) : [{ text: texts.ranked.notMeasured }];
}

function whereOf(ranked: RankedShownFragment, { texts }: Spoken): string {
  const say = texts.ranked;
  const all = placesOf(ranked).map((place) => ({ name: place.name, when: whenOf(place, texts) }));
  const rest = all.length - MOST.places;
  const places = all
    .slice(0, MOST.places)
    .map(({ name, when }) => (when ? `${name} (${when})` : name))
    .join(', ');
  return rest > 0 ? `${places} ${say.and(rest)}` : places;
}

/** Claims with what they cite, each under a name where they have one, and what they are at odds with. */
export const claimItems = (
  claims: readonly ClaimShownFragment[],
  { texts }: Spoken,
  nameOf: (claim: ClaimShownFragment) => string | null | undefined = () => undefined,
): Item[] =>
  claims.map((claim) => {
    const { statement, citations, deprecated, contests } = claim;
    const name = [deprecated && texts.claim.withdrawn, nameOf(claim)].filter(Boolean).join(', ');
    const odds = contests.map(({ claim: other }) => `${texts.claim.contests}: ${other.statement}`).join(' ');
    return { ...(name && { name }), text: odds ? `${statement} (${odds})` : statement, citations };
  });

/** How the practices of a memo were narrowed; absent where they were not. */
export const narrowedTo = ({ chosen }: Narrowing, { texts, words }: Spoken): string | undefined =>
  chosen && `${texts.ranked.byConditions}: ${words.hindrance[chosen]}.`;

/** Conditions with how they stand at home, what is in the way first. */
export const conditionsOf = (
  conditions: readonly { name: string; state: State }[],
  { words }: Spoken,
): string[] => inTheWayFirst(conditions).map(({ name, state }) => `${name} (${words.state[state]})`);

/** Names in one line of a memo, if there are any. */
export const namesItem = (names: readonly string[]): Item[] =>
  names.length > 0 ? [{ text: names.join('; ') }] : [];

/** Sentences that cite nothing of their own. */
export const textItems = (statements: readonly { statement: string }[]): Item[] =>
  statements.map(({ statement }) => ({ text: statement }));
