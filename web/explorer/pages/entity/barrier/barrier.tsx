import { Link } from 'wouter';
import { LOCALE } from '../../../../../api/http/explorer/pages';
import {
  ExplorerBarrierDocument,
  type ExplorerBarrierQuery,
} from '../../../../../generated/explorer/graphql';
import { askPage, comparePage } from '../../../app/addresses';
import { Loaded, useAsked } from '../../../app/asked';
import { Contents } from '../../../app/contents';
import { useLanguage } from '../../../app/language';
import { EntityPage, Missing, Section } from '../../../app/page';
import { shownDate } from '../../../language/dates';
import { ClaimList } from '../../../parts/claims';
import { Fact, Facts } from '../../../parts/facts';
import { EntityLink, EntityLinks } from '../../../parts/links';
import { Memo, PrintButton } from '../../../parts/memo/memo';
import { ProgrammeList } from '../../../parts/programmes';
import { type Narrowing, RankedByConditions, useNarrowing } from '../../../parts/ranked/by-conditions';
import { mostPlaces } from '../../../parts/ranked/facts';
import { RankedList } from '../../../parts/ranked/ranked';
import { Untested } from '../../../parts/ranked/untested';
import { memoOf } from './memo';

type Barrier = NonNullable<ExplorerBarrierQuery['barrier']>;

/** What is known of one barrier. */
export default function BarrierPage({ id }: { id: string }) {
  const spoken = useLanguage();
  const { texts } = spoken;
  const say = texts.practice;
  const narrowing = useNarrowing();
  return (
    <Loaded asked={useAsked(ExplorerBarrierDocument, { id })}>
      {({ barrier, revision }) => {
        if (!barrier) return <Missing />;
        const { name, summary, altNames, broader, narrower, related, involves } = barrier;
        return (
          <EntityPage
            kind={texts.barrier.kind}
            name={name}
            memo={<Memo memo={memoOf(barrier, spoken, narrowing)} reference={revision.cite.text} />}
          >
            <p className="lead">{summary}</p>
            <Facts>
              <Fact name={say.broader}>{broader && <EntityLink page="barrier" {...broader} />}</Fact>
              <Fact name={say.narrowerPractices}>
                {narrower.length > 0 && <EntityLinks page="barrier" entities={narrower} />}
              </Fact>
              <Fact name={say.related}>
                {related.length > 0 && <EntityLinks page="barrier" entities={related} />}
              </Fact>
              <Fact name={texts.barrier.involves}>
                {involves.length > 0 && <EntityLinks page="actor" entities={involves} />}
              </Fact>
              <Fact name={say.also}>{altNames.join(', ')}</Fact>
            </Facts>
            <p className="next-steps">
              <Link className="button" href={askPage(name)}>
                {texts.barrier.ask}
              </Link>
              <ComparePlaces barrier={barrier} />
              <PrintButton />
            </p>
            <Contents />
            <Practices barrier={barrier} narrowing={narrowing} />
            <Around barrier={barrier} />
          </EntityPage>
        );
      }}
    </Loaded>
  );
}

/** How many of the places of a barrier are laid side by side at once. */
const SIDE_BY_SIDE = 3;

/** Leads to the places where most of the practices with a known result were adopted, side by side on this barrier. */
function ComparePlaces({ barrier: { id, practices, cautions } }: { barrier: Barrier }) {
  const { texts, language } = useLanguage();
  const places = mostPlaces([...practices.nodes, ...cautions], SIDE_BY_SIDE);
  if (places.length < 2) return null;
  const names = new Intl.ListFormat(LOCALE[language]).format(places.map(({ name }) => name));
  return (
    <Link
      className="button"
      href={comparePage(
        places.map((place) => place.id),
        id,
      )}
    >
      {texts.compare.onThis(names)}
    </Link>
  );
}

function Practices({
  barrier: { practices, untested, cautions },
  narrowing,
}: {
  barrier: Barrier;
  narrowing: Narrowing;
}) {
  const { texts } = useLanguage();
  return (
    <>
      <Section id="practices" title={texts.barrier.practices} list={practices}>
        {practices.nodes.length > 0 ? (
          <RankedByConditions ranked={practices.nodes} narrowing={narrowing} withBarrier={false} />
        ) : (
          <p className="quiet">{texts.barrier.noPractices}</p>
        )}
      </Section>
      <Untested untested={untested} />
      {cautions.length > 0 && (
        <Section
          id="cautions"
          title={texts.ask.cautions}
          count={cautions.length}
          lead={texts.ask.cautionsLead}
        >
          <RankedList ranked={cautions} withBarrier={false} isAdvice={false} />
        </Section>
      )}
    </>
  );
}

/** Figures, lessons, what is under way at home, and what was looked for and not found. */
function Around({ barrier: { figures, lessons, programmes, searches } }: { barrier: Barrier }) {
  const { texts, language } = useLanguage();
  const say = texts.barrier;
  return (
    <>
      {figures.length > 0 && (
        <Section id="figures" title={say.figures} count={figures.length}>
          <ClaimList claims={figures} areAnchors />
        </Section>
      )}
      {lessons.length > 0 && (
        <Section id="lessons" title={texts.ask.lessons} count={lessons.length}>
          <ul className="links">
            {lessons.map(({ id, statement }) => (
              <li key={id}>
                <EntityLink page="lesson" id={id} name={statement} />
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
      {searches.length > 0 && (
        <Section id="searches" title={say.searches} count={searches.length}>
          <ul className="claims">
            {searches.map(({ id, lookedFor, notFound, searchedIn, searchedOn }) => (
              <li key={id} id={id}>
                <p>
                  <strong>{lookedFor}</strong> {notFound}
                </p>
                <p className="quiet">
                  {say.searchedOn(shownDate(searchedOn, language), searchedIn.join(', '))}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
