import { ExplorerCaseDocument, type ExplorerCaseQuery } from '../../../../../generated/explorer/graphql';
import { Loaded, useAsked } from '../../../app/asked';
import { Contents } from '../../../app/contents';
import { useLanguage } from '../../../app/language';
import { EntityPage, Missing, Section } from '../../../app/page';
import { shownDate, shownPeriod } from '../../../language/dates';
import { ClaimList, Outside } from '../../../parts/claims';
import { Fact, Facts } from '../../../parts/facts';
import { CompareLink, EntityLink, EntityLinks } from '../../../parts/links';
import { Memo, PrintButton } from '../../../parts/memo/memo';
import { memoOf } from './memo';

type Case = NonNullable<ExplorerCaseQuery['case']>;

/** What is known of one case. */
export default function CasePage({ id }: { id: string }) {
  const spoken = useLanguage();
  const { texts, words, language } = spoken;
  const say = texts.case;
  return (
    <Loaded asked={useAsked(ExplorerCaseDocument, { id })}>
      {({ case: told, revision }) => {
        if (!told) return <Missing />;
        const { name, summary, altNames, kind, jurisdictions, period, policyAreas, lessons } = told;
        return (
          <EntityPage
            kind={`${say.kind}, ${words.caseKind[kind]}`}
            name={name}
            memo={<Memo memo={memoOf(told, spoken)} reference={revision.cite.text} />}
          >
            <p className="lead">{summary}</p>
            <Facts>
              <Fact name={say.where}>
                {jurisdictions.length > 0 && <EntityLinks page="place" entities={jurisdictions} />}
              </Fact>
              <Fact name={say.when}>{shownPeriod(period, language)}</Fact>
              <Fact name={say.areas}>
                {policyAreas.length > 0 && <EntityLinks page="area" entities={policyAreas} />}
              </Fact>
              <Fact name={texts.practice.also}>{altNames.join(', ')}</Fact>
            </Facts>
            <p className="next-steps">
              <CompareLink id={id} />
              <PrintButton />
            </p>
            <Contents />
            <Adopted adoptions={told.adoptions} />
            <Timeline timeline={told.timeline} />
            {lessons.length > 0 && (
              <Section id="lessons" title={say.lessons} count={lessons.length}>
                <ul className="links">
                  {lessons.map(({ id, statement }) => (
                    <li key={id}>
                      <EntityLink page="lesson" id={id} name={statement} />
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <Actors actors={told.actors} />
            <Rest told={told} />
          </EntityPage>
        );
      }}
    </Loaded>
  );
}

function Adopted({ adoptions }: { adoptions: Case['adoptions'] }) {
  const { texts, words, language } = useLanguage();
  if (adoptions.length === 0) return null;
  return (
    <Section id="adopted" title={texts.case.adopted} count={adoptions.length}>
      <ul className="adoptions">
        {adoptions.map(({ id, how, status, period, practice, claims }) => (
          <li key={id} id={id}>
            <p>
              <strong>
                <EntityLink page="practice" {...practice} />
              </strong>{' '}
              <span className="quiet">
                {[words.status[status], shownPeriod(period, language)].filter(Boolean).join(', ')}
              </span>
            </p>
            {how && <p>{how}</p>}
            {claims.nodes.length > 0 && (
              <details>
                <summary>{texts.practice.claims(claims.totalCount)}</summary>
                <ClaimList claims={claims.nodes} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The dated claims of a case, the earliest first. */
function Timeline({ timeline }: { timeline: Case['timeline'] }) {
  const { texts, language } = useLanguage();
  if (timeline.length === 0) return null;
  return (
    <Section id="timeline" title={texts.case.timeline} count={timeline.length}>
      <ol className="timeline">
        {timeline.map(({ id, period, statement }) => (
          <li key={id}>
            <span className="when">{period && shownDate(period, language)}</span>
            <span>{statement}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Actors({ actors }: { actors: Case['actors'] }) {
  const { texts } = useLanguage();
  if (actors.length === 0) return null;
  return (
    <Section id="actors" title={texts.case.actors} count={actors.length}>
      <ul className="links">
        {actors.map(({ role, actor }) => (
          <li key={actor.id}>
            <EntityLink page="actor" id={actor.id} name={actor.name} />
            {role && <span className="quiet"> – {role}</span>}
            {actor.counterparts.map(({ actor: counterpart, for: task }) => (
              <p key={counterpart.id} className="quiet">
                {texts.case.counterpart}: <EntityLink page="actor" {...counterpart} />
                {task && ` (${task})`}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** All claims and all sources of a case. */
function Rest({ told: { claims, sources } }: { told: Case }) {
  const { texts } = useLanguage();
  const { nodes, totalCount } = claims;
  return (
    <>
      {nodes.length > 0 && (
        <Section id="claims" title={texts.case.claims} list={{ nodes, totalCount }}>
          <details>
            <summary>{texts.practice.claims(nodes.length)}</summary>
            <ClaimList claims={nodes} areAnchors />
          </details>
        </Section>
      )}
      {sources.length > 0 && (
        <Section id="sources" title={texts.case.sources} count={sources.length}>
          <ul className="citations">
            {sources.map(({ id, title, url }) => (
              <li key={id}>
                <EntityLink page="source" id={id} name={title} />
                {url && <Outside url={url} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
