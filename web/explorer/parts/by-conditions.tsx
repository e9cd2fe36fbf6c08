import { Link, useLocation, useSearchParams } from 'wouter';
import type { RankedShownFragment } from '../../../generated/explorer/graphql';
import { useLanguage } from '../app/language';
import type { Hindrance } from '../language/words';
import { STATES } from './marks';
import { RankedList } from './ranked';

/** From what is ready at home to what is not. */
const HINDRANCES: Hindrance[] = [...STATES.toReversed(), 'NONE'];

const hindranceOf = ({ conditions }: RankedShownFragment): Hindrance =>
  STATES.find((state) => conditions.some((condition) => condition.state === state)) ?? 'NONE';

/** Practices in their order, all or those whose conditions stand as the address asks. */
export function RankedByConditions({
  ranked,
  withBarrier,
}: {
  ranked: readonly RankedShownFragment[];
  withBarrier: boolean;
}) {
  const { texts, words } = useLanguage();
  const [path] = useLocation();
  const [parameters] = useSearchParams();
  const asked = parameters.get('conditions')?.toUpperCase();
  const chosen = HINDRANCES.find((each) => each === asked);
  const shown = ranked.filter((each) => !chosen || hindranceOf(each) === chosen);
  const hrefOf = (hindrance?: Hindrance) => {
    const others = new URLSearchParams(parameters);
    others.delete('conditions');
    if (hindrance) others.set('conditions', hindrance.toLowerCase());
    return `${path}${others.size > 0 ? `?${others}` : ''}`;
  };
  return (
    <>
      <nav className="switch narrowed" aria-label={texts.ranked.byConditions}>
        <span className="quiet">{texts.ranked.byConditions}:</span>
        <ul>
          <li>
            <Link href={hrefOf()} aria-current={chosen ? undefined : 'true'}>
              {texts.ranked.anyConditions} <span className="count">{ranked.length}</span>
            </Link>
          </li>
          {HINDRANCES.map((hindrance) => (
            <li key={hindrance}>
              <Link href={hrefOf(hindrance)} aria-current={chosen === hindrance ? 'true' : undefined}>
                {words.hindrance[hindrance]}{' '}
                <span className="count">
                  {ranked.filter((each) => hindranceOf(each) === hindrance).length}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {shown.length > 0 ? (
        <RankedList ranked={shown} withBarrier={withBarrier} isAdvice />
      ) : (
        <p className="quiet">{texts.ranked.noneSo}</p>
      )}
    </>
  );
}
