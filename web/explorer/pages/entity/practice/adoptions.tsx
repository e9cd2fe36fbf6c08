import type { ExplorerPracticeQuery } from '../../../../../generated/explorer/graphql';
import { anchorOf } from '../../../app/addresses';
import { useLanguage } from '../../../app/language';
import { Section } from '../../../app/page';
import { shownPeriod, yearOf } from '../../../language/dates';
import { ClaimList } from '../../../parts/claims';
import { EntityLink, EntityLinks } from '../../../parts/links';
import { countryOf, Where } from './where';

type Adoption = NonNullable<ExplorerPracticeQuery['practice']>['adoptions']['nodes'][number];

/** Where a practice was adopted, from the first to the last, each on one line of time, with the claims about it. */
export function Adoptions({ adoptions, total }: { adoptions: readonly Adoption[]; total: number }) {
  const { texts, words, language } = useLanguage();
  const say = texts.practice;
  if (adoptions.length === 0) return null;
  const years = adoptions.flatMap(({ period }) => yearOf(period?.from) ?? []);
  const now = new Date().getFullYear();
  const from = Math.min(...years, now - 1);
  const sorted = [...adoptions].sort(
    (a, b) => (yearOf(a.period?.from) ?? now + 1) - (yearOf(b.period?.from) ?? now + 1),
  );
  return (
    <Section id="adoptions" title={say.adoptions} count={total} lead={say.adoptionsLead(total)}>
      <Where adoptions={adoptions} />
      <div className="axis" aria-hidden="true">
        <span>{from}</span>
        <span>{say.now}</span>
      </div>
      <ul className="adoptions">
        {sorted.map(({ id, how, status, period, jurisdictions, case: told, claims }) => (
          <li key={id} id={id}>
            {placesFirstIn(id, sorted).map((place) => (
              <span key={place} id={anchorOf(place)} />
            ))}
            <Span period={period} from={from} to={now} isOver={ENDED.has(status)} />
            <p>
              <EntityLinks page="place" entities={jurisdictions} />
              {jurisdictions.length > 0 && ', '}
              {shownPeriod(period, language) ?? say.undated}
              <span className="quiet"> · {words.status[status]}</span>
            </p>
            {how && <p>{how}</p>}
            <p>
              <EntityLink page="case" {...told} />
            </p>
            {claims.nodes.length > 0 && (
              <details>
                <summary>{say.claims(claims.totalCount)}</summary>
                <ClaimList claims={claims.nodes} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The places of which an adoption is the first in the list, with the countries of regions. */
function placesFirstIn(id: string, adoptions: readonly Adoption[]): string[] {
  const at = adoptions.findIndex((each) => each.id === id);
  const [before, own] = [adoptions.slice(0, at), adoptions.slice(at, at + 1)].map(
    (those) =>
      new Set(
        those.flatMap(({ jurisdictions }) =>
          jurisdictions.flatMap((place) => [place.id, countryOf(place.id)]),
        ),
      ),
  ) as [Set<string>, Set<string>];
  return [...own].filter((place) => !before.has(place));
}

const ENDED: ReadonlySet<Adoption['status']> = new Set(['ENDED', 'REVERSED', 'ABANDONED']);

/** A bar from when it began to when it ended, for those who see; the words beside it say the same. */
function Span({
  period,
  from,
  to,
  isOver,
}: {
  period: Adoption['period'];
  from: number;
  to: number;
  isOver: boolean;
}) {
  const began = yearOf(period?.from);
  const ended = yearOf(period?.to) ?? (isOver ? began : to);
  const share = (year: number) => (100 * (year - from)) / (to - from);
  return (
    <svg className="span" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="time" width="100" height="1" y="2.5" />
      {began !== undefined && (
        <rect
          className={isOver ? 'over' : 'on'}
          x={Math.min(share(began), 99)}
          width={Math.max(share(ended ?? to) - share(began), 1)}
          height="6"
        />
      )}
    </svg>
  );
}
