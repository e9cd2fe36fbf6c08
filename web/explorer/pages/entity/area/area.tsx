import { Link } from 'wouter';
import { ExplorerAreaDocument, type ExplorerAreaQuery } from '../../../../../generated/explorer/graphql';
import { askPage } from '../../../app/addresses';
import { Loaded, useAsked } from '../../../app/asked';
import { useLanguage } from '../../../app/language';
import { EntityPage, Missing, Section } from '../../../app/page';
import { whereAndWhen } from '../../../language/dates';
import { Fact, Facts } from '../../../parts/facts';
import { AnyLink, EntityLink } from '../../../parts/links';

type Area = NonNullable<ExplorerAreaQuery['policyArea']>;

/** An area of policy: the barriers that its cases tell something about, and the cases. */
export default function AreaPage({ id }: { id: string }) {
  const { texts } = useLanguage();
  const say = texts.area;
  return (
    <Loaded asked={useAsked(ExplorerAreaDocument, { id })}>
      {({ policyArea: area }) => {
        if (!area) return <Missing />;
        const { name, altNames, sameAs } = area;
        return (
          <EntityPage kind={say.kind} name={name}>
            <Facts>
              <Fact name={texts.practice.also}>{altNames.join(', ')}</Fact>
              <Fact name={say.sameAs}>
                {sameAs.length > 0 && sameAs.map((address) => <SameAs key={address} address={address} />)}
              </Fact>
            </Facts>
            {area.cases.totalCount > 0 && <Barriers area={area} />}
            <Cases cases={area.cases} />
          </EntityPage>
        );
      }}
    </Loaded>
  );
}

/** The same area in another classification, a link where it has an address. */
function SameAs({ address }: { address: string }) {
  if (/^https?:/.test(address))
    return (
      <a className="outside" href={address} rel="noreferrer external">
        {address}
      </a>
    );
  return <span>{address.replace(/^cofog:/, 'COFOG ')} </span>;
}

function Barriers({ area: { name: area, cases } }: { area: Area }) {
  const { texts } = useLanguage();
  const say = texts.area;
  const barriers = cases.facets.flatMap(({ values }) => values).filter(({ value }) => value.entity);
  return (
    <Section id="barriers" title={say.barriers} lead={say.barriersLead}>
      {barriers.length > 0 ? (
        <ul className="rows">
          {barriers.map(({ count, value: { key, label, entity } }) => (
            <li key={key}>
              {entity && <AnyLink thing={entity} name={label} />}
              <span className="quiet">
                {say.of(count)} ·{' '}
                <Link href={askPage(say.question(label, area))} aria-label={say.askAbout(label)}>
                  {say.ask}
                </Link>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{say.noBarriers}</p>
      )}
    </Section>
  );
}

function Cases({ cases: { nodes, totalCount } }: { cases: Area['cases'] }) {
  const { texts, words, language } = useLanguage();
  const say = texts.area;
  return (
    <Section id="cases" title={say.cases(totalCount)} list={{ nodes, totalCount }}>
      {nodes.length > 0 ? (
        <ul className="links">
          {nodes.map((told) => (
            <li key={told.id}>
              <EntityLink page="case" id={told.id} name={told.name} />{' '}
              <span className="quiet">
                {[whereAndWhen(told, language), words.caseKind[told.kind]].filter(Boolean).join(', ')}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{say.noCases}</p>
      )}
    </Section>
  );
}
