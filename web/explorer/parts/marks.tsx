import type { Band, EvidenceState, State } from '../../../generated/explorer/graphql';
import { useLanguage } from '../app/language';
import { EntityLinks } from './links';

/** States of conditions in the order in which they matter: what is in the way first. */
export const STATES: State[] = ['UNMET', 'UNKNOWN', 'PARTLY', 'MET'];

/** How the evidence stands, by colour and word. */
export function StandingMark({ standing }: { standing: EvidenceState }) {
  const { words } = useLanguage();
  return (
    <span className="mark" data-standing={standing}>
      {words.standing[standing]}
    </span>
  );
}

const BANDS: Band[] = ['NONE', 'THIN', 'LIMITED', 'MODERATE', 'STRONG'];

/** How much speaks for it, by filled steps and word. */
export function BandMark({ band }: { band: Band }) {
  const { texts, words } = useLanguage();
  const filled = BANDS.indexOf(band);
  return (
    <span className="band">
      <svg viewBox="0 0 34 10" width="34" height="10" aria-hidden="true">
        {BANDS.slice(1).map((step, at) => (
          <rect key={step} x={at * 9} width="7" height="10" rx="1" className={at < filled ? 'filled' : ''} />
        ))}
      </svg>
      {words.band[band]} {texts.ranked.evidence}
    </span>
  );
}

/** How a condition stands at home, by colour, sign and word. */
export function StateMark({ state }: { state: State }) {
  const { words } = useLanguage();
  return (
    <span className="state" data-state={state}>
      {words.state[state]}
    </span>
  );
}

/** Conditions in the order in which they matter. */
export const inTheWayFirst = <Condition extends { state: State }>(
  conditions: readonly Condition[],
): Condition[] => [...conditions].sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));

/** Conditions by how they stand at home. */
export function Conditions({
  conditions,
}: {
  conditions: readonly { id: string; name: string; state: State }[];
}) {
  return (
    <ul>
      {STATES.map((state) => ({ state, those: conditions.filter((each) => each.state === state) }))
        .filter(({ those }) => those.length > 0)
        .map(({ state, those }) => (
          <li key={state}>
            <StateMark state={state} /> <EntityLinks page="condition" entities={those} between="; " />
          </li>
        ))}
    </ul>
  );
}
