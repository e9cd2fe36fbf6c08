import type { ReactNode } from 'react';
import type { ExplorerPracticeQuery } from '../../../../../generated/explorer/graphql';
import { useLanguage } from '../../../app/language';
import { Section } from '../../../app/page';
import { ClaimItem, ClaimList } from '../../../parts/claims';
import { EntityLink, EntityLinks } from '../../../parts/links';
import { BandMark, inTheWayFirst, StandingMark, StateMark } from '../../../parts/marks';
import { Shares } from '../../../parts/shares';

type Practice = NonNullable<ExplorerPracticeQuery['practice']>;
type PracticeCard = Practice['card'];
/** How the practice ranks for each barrier. */
type Ranks = Practice['barriers'];

/** The evidence on a practice by five questions, after EMMIE: effect, mechanism, moderators, implementation, economics. */
export function Card({ card, ranks }: { card: PracticeCard; ranks: Ranks }) {
  const { texts } = useLanguage();
  const say = texts.practice;
  const { mechanism, implementation, economics } = card;
  return (
    <>
      <Effects effects={card.effect} ranks={ranks} />
      <Section id="mechanism" title={say.mechanism} count={mechanism.claims.length}>
        <Known isEmpty={mechanism.claims.length === 0}>
          <ClaimList claims={mechanism.claims} />
        </Known>
      </Section>
      <Moderators moderators={card.moderators} />
      <Section id="implementation" title={say.implementation}>
        <Known isEmpty={implementation.lessons.length + implementation.limits.length === 0}>
          {implementation.lessons.length > 0 && (
            <ul className="links">
              {implementation.lessons.map(({ id, statement }) => (
                <li key={id}>
                  <EntityLink page="lesson" id={id} name={statement} />
                </li>
              ))}
            </ul>
          )}
          {implementation.limits.length > 0 && (
            <>
              <h3>{say.limits}</h3>
              <ClaimList claims={implementation.limits} />
            </>
          )}
        </Known>
      </Section>
      <Section id="economics" title={say.economics} count={economics.costs.length}>
        <Known isEmpty={economics.costs.length === 0}>
          <ClaimList claims={economics.costs} />
        </Known>
      </Section>
    </>
  );
}

/** Says so where nothing is known, rather than leaving a heading alone. */
function Known({ isEmpty, children }: { isEmpty: boolean; children: ReactNode }) {
  const { texts } = useLanguage();
  return isEmpty ? <p className="quiet">{texts.practice.nothing}</p> : children;
}

function Effects({ effects, ranks }: { effects: PracticeCard['effect']; ranks: Ranks }) {
  const { texts } = useLanguage();
  const tested = effects.filter(({ standing }) => standing !== 'UNTESTED');
  const untested = effects.filter(({ standing }) => standing === 'UNTESTED');
  return (
    <Section id="effect" title={texts.practice.effect}>
      <Known isEmpty={effects.length === 0}>
        {tested.map((effect, at) => (
          <Effect
            key={effect.barrier.id}
            effect={effect}
            ranked={ranks.find(({ barrier }) => barrier.id === effect.barrier.id)}
            isFirst={at === 0}
          />
        ))}
        {untested.length > 0 && (
          <p className="rest">
            <StandingMark standing="UNTESTED" />{' '}
            <EntityLinks page="barrier" entities={untested.map(({ barrier }) => barrier)} />
          </p>
        )}
      </Known>
    </Section>
  );
}

function Effect({
  effect: { barrier, standing, directions, jurisdictions, sizes, onlyNarrower, onlyPackages },
  ranked,
  isFirst,
}: {
  effect: PracticeCard['effect'][number];
  ranked: Ranks[number] | undefined;
  isFirst: boolean;
}) {
  const { texts, words } = useLanguage();
  const say = texts.practice;
  return (
    <section className="effect">
      <h3>
        <EntityLink page="barrier" {...barrier} />
      </h3>
      <p className="verdict">
        {ranked && <BandMark band={ranked.band} />}
        <StandingMark standing={standing} />
        {ranked && <span className="quiet">{ranked.advised ? say.rank(ranked.rank) : say.notAdvised}</span>}
      </p>
      <ul>
        {directions.map(({ effect, design, witnesses }) => (
          <li key={effect}>
            <strong>{words.effect[effect]}</strong>: {texts.ranked.witnesses(witnesses)},{' '}
            {design ? texts.ranked.best(words.design[design]) : texts.ranked.reported}
          </li>
        ))}
      </ul>
      {(onlyNarrower || onlyPackages) && (
        <p className="quiet">
          {[onlyNarrower && say.narrower, onlyPackages && say.packages].filter(Boolean).join('; ')}
        </p>
      )}
      {jurisdictions.length > 0 && (
        <p>
          <span className="quiet">{texts.ranked.where}:</span>{' '}
          <EntityLinks page="place" entities={jurisdictions} />
        </p>
      )}
      <Shares measured={measuredOn(barrier.id, sizes)} />
      {sizes.length > 0 && (
        <details open={isFirst}>
          <summary>
            {say.sizes} ({sizes.length})
          </summary>
          <ul className="claims">
            {sizes.map((claim) => (
              <ClaimItem key={claim.id} claim={claim} note={claim.measure?.inBrief} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const SIDES = { REDUCES: 'SUPPORT', WORSENS: 'COUNTER', NO_EFFECT: 'COUNTER', MIXED: 'MIXED' } as const;

/** What claims measured on a barrier, each on the side of the practice that its effect is on. */
const measuredOn = (barrier: string, sizes: PracticeCard['effect'][number]['sizes']) =>
  sizes.flatMap(({ id, measure, bound, effects }) => {
    // A claim may have its only effect on a narrower barrier.
    const on = effects.length === 1 ? effects[0] : effects.find((each) => each.barrier.id === barrier);
    return measure && on ? [{ id, ...measure, bound, side: SIDES[on.effect] }] : [];
  });

function Moderators({
  moderators: { conditions, subgroups, failures },
}: {
  moderators: PracticeCard['moderators'];
}) {
  const { texts, words } = useLanguage();
  const say = texts.practice;
  return (
    <Section id="moderators" title={say.moderators}>
      <Known isEmpty={conditions.length + subgroups.length + failures.length === 0}>
        {conditions.length > 0 && (
          <>
            <h3>{say.conditions}</h3>
            <ul className="stated">
              {inTheWayFirst(conditions).map(({ id, name, state, stateClaims }) => (
                <li key={id}>
                  <EntityLink page="condition" id={id} name={name} /> <StateMark state={state} />
                  {stateClaims.length > 0 && (
                    <details>
                      <summary>{say.claims(stateClaims.length)}</summary>
                      <ClaimList claims={stateClaims} />
                    </details>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        {subgroups.length > 0 && (
          <>
            <h3>{say.subgroups}</h3>
            <ul className="claims">
              {subgroups.map((claim) => (
                <ClaimItem key={claim.id} claim={claim} note={claim.subgroup ?? undefined} />
              ))}
            </ul>
          </>
        )}
        {failures.length > 0 && (
          <>
            <h3>{say.failures}</h3>
            <ul className="claims">
              {failures.map((claim) => (
                <ClaimItem
                  key={claim.id}
                  claim={claim}
                  note={claim.failure ? words.failure[claim.failure] : undefined}
                />
              ))}
            </ul>
          </>
        )}
      </Known>
    </Section>
  );
}
