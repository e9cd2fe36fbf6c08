import { ExplorerActorDocument, type ExplorerActorQuery } from '../../../../../generated/explorer/graphql';
import { Loaded, useAsked } from '../../../app/asked';
import { Contents } from '../../../app/contents';
import { useLanguage } from '../../../app/language';
import { EntityPage, Missing, Section } from '../../../app/page';
import { whereAndWhen } from '../../../language/dates';
import { ClaimList, Outside } from '../../../parts/claims';
import { Fact, Facts } from '../../../parts/facts';
import { EntityLink, EntityLinks } from '../../../parts/links';
import { ProgrammeList } from '../../../parts/programmes';

type Actor = NonNullable<ExplorerActorQuery['actor']>;

/** An organisation: what it is, its counterparts, and the cases it took part in. */
export default function ActorPage({ id }: { id: string }) {
  const { texts, words } = useLanguage();
  const say = texts.actor;
  return (
    <Loaded asked={useAsked(ExplorerActorDocument, { id })}>
      {({ actor }) => {
        if (!actor) return <Missing />;
        const { name, summary, altNames, kind, url, jurisdiction, partOf, parts, succeededBy, succeeds } =
          actor;
        return (
          <EntityPage
            kind={kind === 'PERSON' ? words.actor[kind] : `${say.kind}, ${words.actor[kind]}`}
            name={name}
          >
            {summary && <p className="lead">{summary}</p>}
            <Facts>
              <Fact name={texts.case.where}>
                {jurisdiction && <EntityLink page="place" id={jurisdiction.id} name={jurisdiction.name} />}
              </Fact>
              <Fact name={texts.practice.also}>{altNames.join(', ')}</Fact>
              <Fact name={say.partOf}>{partOf && <EntityLink page="actor" {...partOf} />}</Fact>
              <Fact name={say.parts}>
                {parts.length > 0 && <EntityLinks page="actor" entities={parts} />}
              </Fact>
              <Fact name={say.succeededBy}>
                {succeededBy && <EntityLink page="actor" {...succeededBy} />}
              </Fact>
              <Fact name={say.succeeds}>
                {succeeds.length > 0 && <EntityLinks page="actor" entities={succeeds} />}
              </Fact>
              <Fact name={say.site}>{url && <Outside url={url} />}</Fact>
            </Facts>
            <Contents />
            <Related actor={actor} />
          </EntityPage>
        );
      }}
    </Loaded>
  );
}

function Related({ actor: { id: self, counterparts, cases, programmes, claims } }: { actor: Actor }) {
  const { texts, language } = useLanguage();
  const say = texts.actor;
  return (
    <>
      {counterparts.length > 0 && (
        <Section id="counterparts" title={say.counterparts} count={counterparts.length}>
          <ul className="entries">
            {counterparts.map(({ actor, for: task, note, sources }) => (
              <li key={`${actor.id} ${task}`}>
                <p>
                  <EntityLink page="actor" {...actor} />
                  {task && <span className="quiet"> – {task}</span>}
                </p>
                {note && <p>{note}</p>}
                {sources.length > 0 && (
                  <p className="quiet">
                    {sources.map(({ id, title }, at) => (
                      <span key={id}>
                        {at > 0 && ', '}
                        <EntityLink page="source" id={id} name={title} />
                      </span>
                    ))}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {cases.length > 0 && (
        <Section id="cases" title={say.cases} count={cases.length}>
          <ul className="entries">
            {cases.map(({ case: told, role }) => (
              <li key={told.id}>
                <p>
                  <EntityLink page="case" id={told.id} name={told.name} />{' '}
                  <span className="quiet">{whereAndWhen(told, language)}</span>
                </p>
                {role && <p className="quiet">{role}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {programmes.length > 0 && (
        <Section id="programmes" title={say.programmes} count={programmes.length}>
          <ProgrammeList programmes={programmes} />
        </Section>
      )}
      {claims.nodes.length > 0 && (
        <Section id="claims" title={say.claims} list={claims}>
          <ClaimList key={self} claims={claims.nodes} areAnchors />
        </Section>
      )}
    </>
  );
}
