import { Link } from 'wouter';
import { ExplorerPlaceDocument } from '../../../../../generated/explorer/graphql';
import { askPage } from '../../../app/addresses';
import { Loaded, useAsked } from '../../../app/asked';
import { useLanguage } from '../../../app/language';
import { EntityPage, Missing, Section } from '../../../app/page';
import { shownPeriod } from '../../../language/dates';
import { Fact, Facts } from '../../../parts/facts';
import { CompareLink, EntityLink, EntityLinks } from '../../../parts/links';

/** A country, region or union: what was done there, and by whom. */
export default function PlacePage({ id }: { id: string }) {
  const { texts, words, language } = useLanguage();
  const say = texts.place;
  return (
    <Loaded asked={useAsked(ExplorerPlaceDocument, { id })}>
      {({ node, actors }) => {
        if (!node || !('cases' in node)) return <Missing />;
        return (
          <EntityPage kind={words.type[node.__typename][0]} name={node.name}>
            <Facts>
              <Fact name={texts.practice.also}>{node.altNames.join(', ')}</Fact>
              {node.__typename === 'Region' && (
                <Fact name={say.country}>
                  {node.country && <EntityLink page="place" {...node.country} />}
                </Fact>
              )}
              {node.__typename === 'Country' && (
                <Fact name={say.regions}>
                  {node.regions.length > 0 && <EntityLinks page="place" entities={node.regions} />}
                </Fact>
              )}
            </Facts>
            <p>
              <Link className="button" href={askPage(say.questionIn(node.name))}>
                {say.ask(node.name)}
              </Link>{' '}
              <CompareLink id={id} />
            </p>
            {node.cases.nodes.length > 0 && (
              <Section title={say.cases}>
                <ul className="entries">
                  {node.cases.nodes.map(({ id, name, kind, period, adoptions }) => (
                    <li key={id}>
                      <p>
                        <EntityLink page="case" id={id} name={name} />{' '}
                        <span className="quiet">
                          {[shownPeriod(period, language), words.caseKind[kind]].filter(Boolean).join(', ')}
                        </span>
                      </p>
                      {adoptions.length > 0 && (
                        <p className="quiet">
                          <EntityLinks page="practice" entities={practicesOf(adoptions)} />
                        </p>
                      )}
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            {actors.nodes.length > 0 && (
              <Section title={say.actors}>
                <ul className="links in-columns">
                  {actors.nodes.map(({ id, name, kind }) => (
                    <li key={id}>
                      <EntityLink page="actor" id={id} name={name} />{' '}
                      <span className="quiet">{words.actor[kind]}</span>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </EntityPage>
        );
      }}
    </Loaded>
  );
}

/** The practices that were adopted, each once. */
const practicesOf = (adoptions: readonly { practice: { id: string; name: string } }[]) => [
  ...new Map(adoptions.map(({ practice }) => [practice.id, practice])).values(),
];
