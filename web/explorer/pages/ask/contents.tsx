import type { ExplorerAnswerQuery } from '../../../../generated/explorer/graphql';
import { useLanguage } from '../../app/language';

type Answer = ExplorerAnswerQuery['answer'];

/** What an answer holds, each leading to its part. */
export function Contents({ answer }: { answer: Answer }) {
  const { texts } = useLanguage();
  const { totalCount, untested, cautions, cases, lessons, counterparts, homeExperience } = answer;
  const say = texts.ask;
  const parts = [
    ['evidence', say.evidence, totalCount],
    ['untested', say.untested, untested.length],
    ['cautions', say.cautions, cautions.length],
    ['cases', say.cases, cases.length],
    ['lessons', say.lessons, lessons.length],
    ['counterparts', say.counterparts, counterparts.length],
    ['home', say.home, homeExperience.adoptions.length + homeExperience.programmes.length],
  ] as const;
  const { pathname, search } = window.location;
  return (
    <nav className="contents" aria-label={say.sections}>
      <ul>
        {parts
          .filter(([, , count]) => count > 0)
          .map(([id, name, count]) => (
            <li key={id}>
              <a href={`${pathname}${search}#${id}`}>
                {name} <span className="count">{count}</span>
              </a>
            </li>
          ))}
        <li>
          <a href={`${pathname}${search}#use`}>{say.actions}</a>
        </li>
      </ul>
    </nav>
  );
}
