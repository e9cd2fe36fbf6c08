import type { ExplorerAnswerQuery } from '../../../../generated/explorer/graphql';
import type { Spoken } from '../../app/language';
import { shownPeriod } from '../../language/dates';
import { namesItem, narrowedTo, rankedItems, textItems } from '../../parts/memo/items';
import { type MemoText, upTo } from '../../parts/memo/text';
import type { Narrowing } from '../../parts/ranked/by-conditions';

type Answer = ExplorerAnswerQuery['answer'];

/** How much of an answer a memo tells. */
const MOST = { practices: 10, cautions: 3, cases: 4, lessons: 3 };

/** An answer on paper. */
export function memoOf(answer: Answer, spoken: Spoken, narrowing: Narrowing): MemoText {
  const { texts, words, language } = spoken;
  const say = texts.ask;
  const { abstention, interpretation, practices, cautions } = answer;
  const withBarrier = new Set([...practices, ...cautions].map(({ barrier }) => barrier.id)).size > 1;
  const understood = understoodIn(interpretation);
  return {
    title: answer.question,
    lead: understood && `${say.understood}: ${understood}.`,
    parts: [
      {
        title: abstention ? words.noAnswer[abstention.reason] : say.remarks,
        items: [...answer.remarks, ...(abstention ? [words.abstention[abstention.reason]] : [])].map(
          (text) => ({
            text,
          }),
        ),
      },
      {
        title: say.evidence,
        lead:
          narrowedTo(narrowing, spoken) ??
          (interpretation.practices.length > 0 ? say.evidenceNamed : say.evidenceLead),
        ...upTo(
          MOST.practices,
          rankedItems(narrowing.of(practices), spoken, { withBarrier, isAdvice: true }),
          narrowing.chosen ? undefined : answer.totalCount,
        ),
      },
      {
        title: say.untested,
        lead: say.untestedLead,
        items: namesItem(answer.untested.map(({ practice }) => practice.name)),
      },
      {
        title: say.cautions,
        lead: say.cautionsLead,
        ...upTo(MOST.cautions, rankedItems(cautions, spoken, { withBarrier, isAdvice: false })),
      },
      { title: say.home, items: namesItem(atHome(answer, spoken)) },
      { title: say.lessons, ...upTo(MOST.lessons, textItems(answer.lessons)) },
      {
        title: say.cases,
        ...upTo(
          MOST.cases,
          answer.cases.map(({ name, period }) => ({
            text: [name, shownPeriod(period, language)].filter(Boolean).join(', '),
          })),
        ),
      },
    ],
  };
}

const atHome = ({ homeExperience: { adoptions, programmes } }: Answer, { words }: Spoken): string[] => [
  ...new Set(adoptions.map(({ practice }) => practice.name)),
  ...programmes.map(({ name, kind }) => `${name} (${words.programme[kind]})`),
];

/** What was recognised in a question, by name. */
const understoodIn = (interpretation: Answer['interpretation']): string =>
  [
    ...interpretation.barriers.map(({ barrier }) => barrier),
    ...interpretation.practices.map(({ practice }) => practice),
    ...interpretation.cases.map(({ case: told }) => told),
    ...interpretation.actors.map(({ actor }) => actor),
    ...interpretation.policyAreas.map(({ policyArea }) => policyArea),
    ...interpretation.webinars.map(({ webinar }) => webinar),
    ...interpretation.restrictedTo,
  ]
    .map(({ name }) => name)
    .join('; ');
