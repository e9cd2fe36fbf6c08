import type { ExplorerPracticeQuery } from '../../../../../generated/explorer/graphql';
import type { Spoken } from '../../../app/language';
import { shownPeriod } from '../../../language/dates';
import { claimItems, conditionsOf, cut, namesItem, textItems } from '../../../parts/memo/items';
import { type Item, type MemoText, upTo } from '../../../parts/memo/text';

type Practice = NonNullable<ExplorerPracticeQuery['practice']>;
type Effect = Practice['card']['effect'][number];

/** How much of a practice a memo tells. */
const MOST = { effects: 8, sizes: 3, claims: 3, lessons: 3, adoptions: 15 };

/** The evidence card of a practice on paper. */
export function memoOf(practice: Practice, spoken: Spoken): MemoText {
  const { texts, words, language } = spoken;
  const say = texts.practice;
  const { effect, mechanism, moderators, implementation, economics } = practice.card;
  const { adoptions } = practice;
  const subgroups = new Map(moderators.subgroups.map(({ id, subgroup }) => [id, subgroup]));
  const tested = effect.filter(({ standing }) => standing !== 'UNTESTED');
  return {
    title: practice.name,
    lead: practice.summary,
    parts: [
      {
        title: say.effect,
        ...upTo(
          MOST.effects,
          tested.map((each) => effectItem(each, spoken)),
        ),
      },
      { title: say.mechanism, ...upTo(MOST.claims, claimItems(mechanism.claims, spoken)) },
      {
        title: say.conditions,
        items: namesItem(conditionsOf(moderators.conditions, spoken)),
      },
      {
        title: say.subgroups,
        ...upTo(
          MOST.claims,
          claimItems(moderators.subgroups, spoken, (claim) => subgroups.get(claim.id)),
        ),
      },
      { title: say.failures, ...upTo(MOST.claims, claimItems(moderators.failures, spoken)) },
      { title: say.implementation, ...upTo(MOST.lessons, textItems(implementation.lessons)) },
      { title: say.limits, ...upTo(MOST.claims, claimItems(implementation.limits, spoken)) },
      { title: say.economics, ...upTo(MOST.claims, claimItems(economics.costs, spoken)) },
      {
        title: say.adoptions,
        ...upTo(
          MOST.adoptions,
          adoptions.nodes.map(({ jurisdictions, period, status, how }) => ({
            name: jurisdictions.map(({ name }) => name).join(', '),
            text: [`${shownPeriod(period, language) ?? say.undated}, ${words.status[status]}`, how]
              .filter(Boolean)
              .join(': '),
          })),
          adoptions.totalCount,
        ),
      },
    ],
  };
}

function effectItem(
  { barrier, standing, directions, sizes, onlyNarrower, onlyPackages }: Effect,
  spoken: Spoken,
): Item {
  const { texts, words } = spoken;
  const say = texts.practice;
  return {
    name: barrier.name,
    text: [
      words.standing[standing],
      ...directions.map(
        ({ effect, design, witnesses }) =>
          `${words.effect[effect]}: ${texts.ranked.witnesses(witnesses)}, ${
            design ? texts.ranked.best(words.design[design]) : texts.ranked.reported
          }`,
      ),
      onlyNarrower && say.narrower,
      onlyPackages && say.packages,
    ]
      .filter(Boolean)
      .join('; '),
    told: [
      {
        name: say.sizes,
        statements: cut(
          MOST.sizes,
          sizes.flatMap(({ measure, citations }) =>
            measure ? [{ text: measure.inBrief, citations: citations.slice(0, 1) }] : [],
          ),
          spoken,
        ),
      },
    ],
  };
}
