import {
  type ClaimShownFragment,
  ExplorerSourceDocument,
  type ExplorerSourceQuery,
} from '../../../../../generated/explorer/graphql';
import { Loaded, useAsked } from '../../../app/asked';
import { useLanguage } from '../../../app/language';
import { EntityPage, Missing, Section } from '../../../app/page';
import { shownDate } from '../../../language/dates';
import { ClaimItem } from '../../../parts/claims';
import { Fact, Facts } from '../../../parts/facts';
import { AnyLink, EntityLink, EntityLinks } from '../../../parts/links';

/** A publication or a webinar, and what rests on it. */
export default function SourcePage({ id }: { id: string }) {
  const { texts, language } = useLanguage();
  const say = texts.source;
  return (
    <Loaded asked={useAsked(ExplorerSourceDocument, { id })}>
      {({ node }) => {
        if (!node || !('citedBy' in node)) return <Missing />;
        const { title, url, citedBy } = node;
        const discussed = node.discusses.flatMap((thing) => ('name' in thing ? [thing] : []));
        return (
          <EntityPage
            kind={node.__typename === 'Webinar' ? say.webinar : say.kind}
            name={(node.__typename === 'Webinar' && node.name) || title}
          >
            {node.__typename === 'Webinar' && node.summary && <p className="lead">{node.summary}</p>}
            <Facts>
              {node.__typename === 'Publication' && (
                <>
                  <Fact name={say.authors}>{node.authors.join('; ')}</Fact>
                  <Fact name={say.publisher}>
                    {node.publishedBy ? <EntityLink page="actor" {...node.publishedBy} /> : node.publisher}
                  </Fact>
                  <Fact name={say.container}>{node.containerTitle}</Fact>
                  <Fact name={say.issued}>{node.issued && shownDate(node.issued, language)}</Fact>
                  <Fact name={say.language}>
                    {node.language && new Intl.DisplayNames(language, { type: 'language' }).of(node.language)}
                  </Fact>
                </>
              )}
              {node.__typename === 'Webinar' && (
                <>
                  <Fact name={say.issued}>{node.date && shownDate(node.date, language)}</Fact>
                  <Fact name={say.speakers}>
                    {node.speakers.length > 0 && <EntityLinks page="actor" entities={node.speakers} />}
                  </Fact>
                </>
              )}
              <Fact name={say.address}>
                {url && (
                  <a href={url} rel="noreferrer external">
                    {url}
                  </a>
                )}
              </Fact>
            </Facts>
            {discussed.length > 0 && (
              <Section id="discusses" title={say.discusses}>
                <ul className="links">
                  {discussed.map((thing) => (
                    <li key={thing.id}>
                      <AnyLink thing={thing} name={thing.name} />
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <Section id="cited-by" title={say.citedBy} list={citedBy}>
              {citedBy.nodes.length > 0 ? (
                <ul className="claims">
                  {citedBy.nodes.map((claim) => (
                    <ClaimItem key={claim.id} claim={withoutSource(claim, node.id)} isAnchor>
                      <About things={claim.about} />
                    </ClaimItem>
                  ))}
                </ul>
              ) : (
                <p className="quiet">{texts.practice.nothing}</p>
              )}
            </Section>
          </EntityPage>
        );
      }}
    </Loaded>
  );
}

type Things = Extract<
  NonNullable<ExplorerSourceQuery['node']>,
  { citedBy: unknown }
>['citedBy']['nodes'][number]['about'];

/** What a claim is about: an adoption is told of on the page of its case. */
function About({ things }: { things: Things }) {
  const { texts } = useLanguage();
  const named = things.flatMap((thing) => {
    if ('case' in thing) return [{ __typename: 'Case', ...thing.case }];
    return 'name' in thing ? [thing] : [];
  });
  const once = [...new Map(named.map((thing) => [thing.id, thing])).values()];
  if (once.length === 0) return null;
  return (
    <p className="quiet">
      {texts.source.about}{' '}
      {once.map((thing, at) => (
        <span key={thing.id}>
          {at > 0 && ', '}
          <AnyLink thing={thing} name={thing.name} />
        </span>
      ))}
    </p>
  );
}

/** A claim with its other sources only: that it cites this one goes without saying. */
const withoutSource = (claim: ClaimShownFragment, id: string): ClaimShownFragment => ({
  ...claim,
  citations: claim.citations.filter(({ source }) => source.id !== id),
});
