import type { ExplorerBarrierQuery } from '../../../../../generated/explorer/graphql';
import type { Spoken } from '../../../app/language';
import { shownDate } from '../../../language/dates';
import { claimItems, namesItem, rankedItems, textItems } from '../../../parts/memo/items';
import { type MemoText, upTo } from '../../../parts/memo/text';

type Barrier = NonNullable<ExplorerBarrierQuery['barrier']>;

/** How much of a barrier a memo tells. */
const MOST = { practices: 10, cautions: 4, figures: 3, lessons: 3, searches: 2 };

/** A barrier on paper. */
export function memoOf(barrier: Barrier, spoken: Spoken): MemoText {
  const { texts, words, language } = spoken;
  const say = texts.barrier;
  const { practices } = barrier;
  return {
    title: barrier.name,
    lead: barrier.summary,
    parts: [
      { title: say.figures, ...upTo(MOST.figures, claimItems(barrier.figures)) },
      {
        title: say.practices,
        isRanked: true,
        ...upTo(MOST.practices, rankedItems(practices.nodes, spoken, false), practices.totalCount),
      },
      {
        title: texts.ask.untested,
        lead: texts.ask.untestedLead,
        items: namesItem(barrier.untested.map(({ practice }) => practice.name)),
      },
      {
        title: texts.ask.cautions,
        lead: texts.ask.cautionsLead,
        ...upTo(MOST.cautions, rankedItems(barrier.cautions, spoken, false)),
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
