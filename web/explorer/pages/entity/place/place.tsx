import { Link } from 'wouter';
import { LOCALE } from '../../../../../api/http/explorer/pages';
import { ExplorerPlaceDocument, type ExplorerPlaceQuery } from '../../../../../generated/explorer/graphql';
import { askPage } from '../../../app/addresses';
import { isRefused, Loaded, useAsked } from '../../../app/asked';
import { useLanguage } from '../../../app/language';
import { EntityPage, Missing, Section } from '../../../app/page';
import { shownPeriod } from '../../../language/dates';
import { Fact, Facts } from '../../../parts/facts';
import { CompareLink, EntityLink, EntityLinks } from '../../../parts/links';

/** A country, region or union: what was done there, and by whom. */
export default function PlacePage({ id }: { id: string }) {
  const { texts, words } = useLanguage();
  const say = texts.place;
  const asked = useAsked(ExplorerPlaceDocument, { id });
  // A place that is not known is refused as a filter.
  if (isRefused(asked)) return <Missing />;
  return (
    <Loaded asked={asked}>
      {({ node, adoptions, actors }) => {
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
            <p className="next-steps">
              <Link className="button" href={askPage(say.questionIn(node.name))}>
                {say.ask(node.name)}
              </Link>
              <CompareLink id={id} />
            </p>
            <Cases cases={node.cases} />
            <AdoptedBeside cases={node.cases} adoptions={adoptions} />
            <Actors actors={actors} />
          </EntityPage>
        );
      }}
    </Loaded>
  );
}

type Cases = Extract<NonNullable<ExplorerPlaceQuery['node']>, { cases: unknown }>['cases'];

function Cases({ cases: { nodes, totalCount } }: { cases: Cases }) {
  const { texts, words, language } = useLanguage();
  return (
    <Section id="cases" title={texts.place.cases} list={{ nodes, totalCount }}>
      {nodes.length === 0 ? (
        <p className="quiet">{texts.place.noCases}</p>
      ) : (
        <ul className="entries">
          {nodes.map(({ id, name, kind, period, adoptions }) => (
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
      )}
    </Section>
  );
}

/** What was adopted there in cases that are told of another or a larger place. */
function AdoptedBeside({ cases, adoptions }: { cases: Cases; adoptions: ExplorerPlaceQuery['adoptions'] }) {
  const { texts } = useLanguage();
  const own = new Set(cases.nodes.map(({ id }) => id));
  const beside = adoptions.nodes.filter(({ case: told }) => !own.has(told.id));
  const others = new Map(beside.map(({ case: told }) => [told.id, told]));
  // Which cases are others can be told only where all of its own are here.
  if (others.size === 0 || cases.totalCount > cases.nodes.length) return null;
  return (
    <Section id="adoptions" title={texts.place.beside} lead={texts.place.besideLead} list={adoptions}>
      <ul className="entries">
        {[...others.values()].map(({ id, name }) => (
          <li key={id}>
            <p>
              <EntityLink page="case" id={id} name={name} />
            </p>
            <p className="quiet">
              <EntityLinks
                page="practice"
                entities={practicesOf(beside.filter(({ case: told }) => told.id === id))}
              />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who acts there, by name. */
function Actors({ actors: { nodes, totalCount } }: { actors: ExplorerPlaceQuery['actors'] }) {
  const { texts, words, language } = useLanguage();
  if (nodes.length === 0) return null;
  const byName = new Intl.Collator(LOCALE[language]);
  return (
    <Section id="actors" title={texts.place.actors} list={{ nodes, totalCount }}>
      <ul className="links in-columns">
        {[...nodes]
          .sort((a, b) => byName.compare(a.name, b.name))
          .map(({ id, name, kind }) => (
            <li key={id}>
              <EntityLink page="actor" id={id} name={name} />{' '}
              <span className="quiet">{words.actor[kind]}</span>
            </li>
          ))}
      </ul>
    </Section>
  );
}

/** The practices that were adopted, each once. */
const practicesOf = (adoptions: readonly { practice: { id: string; name: string } }[]) => [
  ...new Map(adoptions.map(({ practice }) => [practice.id, practice])).values(),
];
