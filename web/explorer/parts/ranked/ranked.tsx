import { Link } from 'wouter';
import type { RankedShownFragment } from '../../../../generated/explorer/graphql';
import { entityPage } from '../../app/addresses';
import { useLanguage } from '../../app/language';
import { Citations } from '../claims';
import { Fact, Facts } from '../facts';
import { EntityLink, EntityLinks } from '../links';
import { BandMark, Conditions, StandingMark } from '../marks';
import { Shares } from '../shares';
import { citationsOf, measuredIn, placesOf, sideOf, sizesOf, whenOf, whyHere } from './facts';
import { Overview } from './overview';

/** How many effect sizes, places and statements are shown before the page of the practice has to be opened. */
const SHOWN = { sizes: 3, places: 6, statements: 2 };

/** Practices in their order, each with what speaks for and against it. */
export function RankedList({
  ranked,
  withBarrier,
  isAdvice,
}: {
  ranked: readonly RankedShownFragment[];
  withBarrier: boolean;
  isAdvice: boolean;
}) {
  return (
    <>
      {isAdvice && <Overview ranked={ranked} withBarrier={withBarrier} />}
      <MeasuredShares ranked={ranked} />
      <ol className="ranked">
        {ranked.map((each) => (
          <li key={`${each.practice.id} ${each.barrier.id}`} id={withBarrier ? undefined : each.practice.id}>
            <Ranked ranked={each} withBarrier={withBarrier} isAdvice={isAdvice} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** A drawing of what is measured of several practices in percent. */
function MeasuredShares({ ranked }: { ranked: readonly RankedShownFragment[] }) {
  const measured = sizesOf(ranked).map(({ practices, ...size }) => ({
    ...size,
    of: <EntityLinks page="practice" entities={practices} />,
  }));
  return <Shares measured={measured} />;
}

function Ranked({
  ranked,
  withBarrier,
  isAdvice,
}: {
  ranked: RankedShownFragment;
  withBarrier: boolean;
  isAdvice: boolean;
}) {
  const { texts, words } = useLanguage();
  const { rank, practice, barrier, band, standing, conditions, sideEffects } = ranked;
  const say = texts.ranked;
  return (
    <article>
      <h3>
        {isAdvice && <span className="rank">{rank}</span>}
        <Link href={entityPage('practice', practice.id)}>{practice.name}</Link>
        {withBarrier && (
          <span className="against">
            {' '}
            {say.against} <EntityLink page="barrier" {...barrier} />
          </span>
        )}
      </h3>
      <p className="verdict">
        <BandMark band={band} />
        <StandingMark standing={standing} />
      </p>
      <Facts>
        <Fact name={say.why}>{whyHere(ranked, texts, words)}</Fact>
        <Fact name={say.measured}>
          {measuredIn(ranked).length > 0 ? <Sizes ranked={ranked} /> : say.notMeasured}
        </Fact>
        <Fact name={say.where}>
          <Places ranked={ranked} />
        </Fact>
        <Fact name={say.speaksAgainst}>
          {ranked.counterEvidence.length > 0 && <Statements claims={ranked.counterEvidence} />}
        </Fact>
        <Fact name={say.sideEffects}>
          {sideEffects.length > 0 && (
            <ul>
              {sideEffects.slice(0, SHOWN.statements).map(({ barrier, claim }) => (
                <li key={`${barrier.id} ${claim.id}`}>
                  {say.harms} <EntityLink page="barrier" {...barrier} />: {claim.statement}
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name={say.conditions}>
          {conditions.length === 0 ? (
            <span className="quiet">{say.noConditions}</span>
          ) : (
            <Conditions conditions={conditions} />
          )}
        </Fact>
      </Facts>
      <More ranked={ranked} />
    </article>
  );
}

function Sizes({ ranked }: { ranked: RankedShownFragment }) {
  const { texts, words } = useLanguage();
  const sizes = measuredIn(ranked).map((size) => ({ ...size, side: sideOf(size, texts, words) }));
  return (
    <ul>
      {sizes.slice(0, SHOWN.sizes).map(({ id, outcome, inBrief, side, citation }) => (
        <li key={id}>
          {side && <span className="note">{side}: </span>}
          {outcome}: {inBrief}
          {citation && (
            <>
              {' '}
              <Link
                href={entityPage('source', citation.source.id)}
                aria-label={`${texts.ranked.source}: ${citation.source.title}`}
              >
                {texts.ranked.source}
              </Link>
            </>
          )}
        </li>
      ))}
      {sizes.length > SHOWN.sizes && (
        <li className="quiet">{texts.ranked.and(sizes.length - SHOWN.sizes)}</li>
      )}
    </ul>
  );
}

function Places({ ranked }: { ranked: RankedShownFragment }) {
  const { texts } = useLanguage();
  const places = placesOf(ranked).map((place) => ({ ...place, when: whenOf(place, texts) }));
  return (
    <>
      {places.slice(0, SHOWN.places).map(({ id, name, when }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <EntityLink page="place" id={id} name={name} />
          {when && ` (${when})`}
        </span>
      ))}
      {places.length > SHOWN.places && ` ${texts.ranked.and(places.length - SHOWN.places)}`}
    </>
  );
}

function Statements({ claims }: { claims: readonly { id: string; statement: string }[] }) {
  const { texts } = useLanguage();
  return (
    <ul>
      {claims.slice(0, SHOWN.statements).map(({ id, statement }) => (
        <li key={id}>{statement}</li>
      ))}
      {claims.length > SHOWN.statements && (
        <li className="quiet">{texts.ranked.and(claims.length - SHOWN.statements)}</li>
      )}
    </ul>
  );
}

/** What is read second: limits of the finding, and the sources. */
function More({ ranked }: { ranked: RankedShownFragment }) {
  const { texts } = useLanguage();
  const citations = citationsOf(ranked);
  return (
    <div className="more">
      {ranked.caveats.length > 0 && (
        <details>
          <summary>
            {texts.ranked.caveats} ({ranked.caveats.length})
          </summary>
          <ul>
            {ranked.caveats.map(({ id, statement }) => (
              <li key={id}>{statement}</li>
            ))}
          </ul>
        </details>
      )}
      {citations.length > 0 && (
        <details>
          <summary>{texts.ranked.sources(citations.length)}</summary>
          <Citations citations={citations} />
        </details>
      )}
    </div>
  );
}
