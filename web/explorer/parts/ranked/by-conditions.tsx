import { Link, useLocation, useSearchParams } from 'wouter';
import type { RankedShownFragment } from '../../../../generated/explorer/graphql';
import { pageWith } from '../../app/addresses';
import { useLanguage } from '../../app/language';
import type { Hindrance } from '../../language/words';
import { STATES } from '../marks';
import { hindranceOf } from './facts';
import { RankedList } from './ranked';

/** From what is ready at home to what is not. */
const HINDRANCES: Hindrance[] = [...STATES.toReversed(), 'NONE'];

/** How a page narrows its practices. */
export interface Narrowing {
  /** How their conditions stand at home; absent for all practices. */
  chosen: Hindrance | undefined;
  /** Those of some practices that the page shows. */
  of: (ranked: readonly RankedShownFragment[]) => readonly RankedShownFragment[];
}

/** Reads from the address how the page narrows its practices. */
export function useNarrowing(): Narrowing {
  const [parameters] = useSearchParams();
  const asked = parameters.get('conditions')?.toUpperCase();
  const chosen = HINDRANCES.find((each) => each === asked);
  return { chosen, of: (ranked) => ranked.filter((each) => !chosen || hindranceOf(each) === chosen) };
}

/** Practices in their order, all or those whose conditions stand as the address asks. */
export function RankedByConditions({
  ranked,
  narrowing,
  withBarrier,
}: {
  ranked: readonly RankedShownFragment[];
  narrowing: Narrowing;
  withBarrier: boolean;
}) {
  const { texts, words } = useLanguage();
  const shown = narrowing.of(ranked);
  const count = (hindrance: Hindrance) => ranked.filter((each) => hindranceOf(each) === hindrance).length;
  return (
    <>
      <nav className="switch narrowed" aria-label={texts.ranked.byConditions}>
        <span className="quiet">{texts.ranked.byConditions}:</span>
        <ul>
          <Choice chosen={narrowing.chosen} name={texts.ranked.anyConditions} count={ranked.length} />
          {HINDRANCES.map((each) => (
            <Choice
              key={each}
              hindrance={each}
              chosen={narrowing.chosen}
              name={words.hindrance[each]}
              count={count(each)}
            />
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

function Choice({
  hindrance,
  chosen,
  name,
  count,
}: {
  hindrance?: Hindrance;
  chosen: Hindrance | undefined;
  name: string;
  count: number;
}) {
  const [path] = useLocation();
  const [parameters] = useSearchParams();
  return (
    <li>
      <Link
        href={pageWith(path, parameters, 'conditions', hindrance?.toLowerCase())}
        aria-current={chosen === hindrance ? 'true' : undefined}
      >
        {name} <span className="count">{count}</span>
      </Link>
    </li>
  );
}
