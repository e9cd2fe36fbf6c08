import type { ExplorerRevisionsQuery } from '../../../../generated/explorer/graphql';
import { useLanguage } from '../../app/language';
import { EntityLink } from '../../parts/links';

type Changes = NonNullable<ExplorerRevisionsQuery['revisions']['nodes'][number]['changes']>;
type Ranking = Changes['rankings'][number];
type Moved = Ranking['practices'][number];

/** Rankings that moved, each practice with its old and new place and the claims that made it move. */
export function Rankings({ rankings, count }: { rankings: readonly Ranking[]; count: number }) {
  const { texts } = useLanguage();
  const say = texts.revision;
  if (rankings.length === 0) return <p>{say.noRankings}</p>;
  return (
    <details open>
      <summary>{say.rankings(count)}</summary>
      <ul className="entries">
        {rankings.map(({ barrierId, barrier, practices }) => (
          <li key={barrierId}>
            <p>
              <strong>{barrier ? <EntityLink page="barrier" {...barrier} /> : barrierId}</strong>
            </p>
            <ul className="links">
              {practices.map((moved) => (
                <li key={moved.practiceId}>
                  <Move moved={moved} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Move({ moved: { practiceId, practice, before, after, isUntested, parts } }: { moved: Moved }) {
  const { texts } = useLanguage();
  const say = texts.revision;
  const placeOf = (position: Moved['after']) => {
    if (!position) return isUntested ? say.untested : say.unranked;
    return position.advised ? texts.practice.rank(position.rank) : texts.practice.notAdvised;
  };
  const [was, is] = [before ? placeOf(before) : say.unranked, placeOf(after)];
  const claims = parts.flatMap(({ claim }) => claim ?? []);
  return (
    <>
      {practice ? <EntityLink page="practice" {...practice} /> : practiceId}:{' '}
      {was === is ? say.otherEvidence(is) : say.moved(was, is)}
      {claims.map(({ id, statement }) => (
        <p key={id} className="quiet">
          {statement}
        </p>
      ))}
    </>
  );
}
