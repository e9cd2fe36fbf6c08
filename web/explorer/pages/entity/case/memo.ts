import type { ExplorerCaseQuery } from '../../../../../generated/explorer/graphql';
import type { Spoken } from '../../../app/language';
import { shownDate, shownPeriod } from '../../../language/dates';
import { claimItems, namesItem, textItems } from '../../../parts/memo/items';
import { type MemoText, upTo } from '../../../parts/memo/text';

type Case = NonNullable<ExplorerCaseQuery['case']>;

/** How much of a case a memo tells. */
const MOST = { timeline: 15, claims: 8, lessons: 5 };

/** A case on paper: what was adopted, what happened when, what else is known, and what it teaches. */
export function memoOf(told: Case, spoken: Spoken): MemoText {
  const { texts, words, language } = spoken;
  const say = texts.case;
  const dated = new Set(told.timeline.map(({ id }) => id));
  const undated = told.claims.nodes.filter(({ id }) => !dated.has(id));
  return {
    title: told.name,
    lead: told.summary,
    parts: [
      {
        title: say.where,
        items: namesItem(
          [...told.jurisdictions.map(({ name }) => name), shownPeriod(told.period, language) ?? ''].filter(
            Boolean,
          ),
        ),
      },
      {
        title: say.adopted,
        items: told.adoptions.map(({ practice, how, status, period }) => ({
          name: practice.name,
          text: [[words.status[status], shownPeriod(period, language)].filter(Boolean).join(', '), how]
            .filter(Boolean)
            .join(': '),
        })),
      },
      {
        title: say.timeline,
        ...upTo(
          MOST.timeline,
          claimItems(told.timeline, spoken, ({ period }) =>
            period ? shownDate(period, language) : undefined,
          ),
        ),
      },
      {
        title: texts.memo.otherClaims,
        ...upTo(MOST.claims, claimItems(undated, spoken), told.claims.totalCount - dated.size),
      },
      { title: say.lessons, ...upTo(MOST.lessons, textItems(told.lessons)) },
      {
        title: say.actors,
        items: namesItem(
          told.actors.map(({ actor, role }) => (role ? `${actor.name} (${role})` : actor.name)),
        ),
      },
    ],
  };
}
