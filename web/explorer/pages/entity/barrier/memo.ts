import type { ExplorerBarrierQuery } from '../../../../../generated/explorer/graphql';
import type { Spoken } from '../../../app/language';
import { shownDate } from '../../../language/dates';
import { claimItems, namesItem, narrowedTo, rankedItems, textItems } from '../../../parts/memo/items';
import { type MemoText, upTo } from '../../../parts/memo/text';
import type { Narrowing } from '../../../parts/ranked/by-conditions';

type Barrier = NonNullable<ExplorerBarrierQuery['barrier']>;

/** How much of a barrier a memo tells. */
const MOST = { practices: 8, cautions: 3, figures: 3, lessons: 3, searches: 2 };

/** A barrier on paper. */
export function memoOf(barrier: Barrier, spoken: Spoken, narrowing: Narrowing): MemoText {
  const { texts, words, language } = spoken;
  const say = texts.barrier;
  const { practices } = barrier;
  return {
    title: barrier.name,
    lead: barrier.summary,
    parts: [
      { title: say.figures, ...upTo(MOST.figures, claimItems(barrier.figures, spoken)) },
      {
        title: say.practices,
        lead: narrowedTo(narrowing, spoken),
        ...upTo(
          MOST.practices,
          rankedItems(narrowing.of(practices.nodes), spoken, { withBarrier: false, isAdvice: true }),
          narrowing.chosen ? undefined : practices.totalCount,
        ),
      },
      {
        title: texts.ask.untested,
        lead: texts.ask.untestedLead,
        items: namesItem(barrier.untested.map(({ practice }) => practice.name)),
      },
      {
        title: texts.ask.cautions,
        lead: texts.ask.cautionsLead,
        ...upTo(
          MOST.cautions,
          rankedItems(barrier.cautions, spoken, { withBarrier: false, isAdvice: false }),
        ),
      },
      {
        title: say.programmes,
        items: namesItem(barrier.programmes.map(({ name, kind }) => `${name} (${words.programme[kind]})`)),
      },
      { title: texts.ask.lessons, ...upTo(MOST.lessons, textItems(barrier.lessons)) },
      {
        title: say.searches,
        ...upTo(
          MOST.searches,
          barrier.searches.map(({ notFound, searchedOn }) => ({
            text: `${notFound} (${shownDate(searchedOn, language)})`,
          })),
        ),
      },
    ],
  };
}
