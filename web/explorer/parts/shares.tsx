import { nice, ticks } from 'd3-array';
import type { ReactNode } from 'react';
import { LOCALE } from '../../../api/http/explorer/pages';
import type { Bound, Side } from '../../../generated/explorer/graphql';
import { useLanguage } from '../app/language';
import { sideOf } from './ranked/facts';

/** What was measured; drawn if it is a share in percent that is compared with another. */
interface Measured {
  id: string;
  /** What it is told of, where a drawing tells of several things. */
  of?: ReactNode;
  outcome: string;
  inBrief: string;
  value: number | null;
  baseline: number | null;
  inPercent: boolean;
  /** How the value bounds the true one; null where it is exact. */
  bound: Bound | null;
  side: Side;
}

/** The two ends of a way on the scale. */
interface Compared {
  value: number;
  baseline: number;
}

const isShare = <Each extends Measured>(measured: Each): measured is Each & Compared =>
  measured.inPercent && (measured.value ?? -1) >= 0 && (measured.baseline ?? -1) >= 0;

/** About how many marks there are on the scale. */
const MARKS = 5;

/** Measured shares on one scale, each from what it is compared with to what came out. Nothing for a single one, which words tell as well. */
export function Shares({ measured }: { measured: readonly Measured[] }) {
  const { texts, words, language } = useLanguage();
  const say = texts.shares;
  const shares = measured.filter(isShare);
  if (shares.length < 2) return null;
  const [, end] = nice(0, Math.max(...shares.flatMap(({ value, baseline }) => [value, baseline])), MARKS);
  const at = (share: number) => `${(100 * share) / (end || 1)}%`;
  const marks = ticks(0, end, MARKS);
  const percent = new Intl.NumberFormat(LOCALE[language], { style: 'percent', maximumFractionDigits: 1 });
  const sides = shares.map((share) => ({ ...share, note: sideOf(share, texts, words) }));
  return (
    <figure className="shares">
      <figcaption>
        <span>{say.lead}</span>
        <span>
          <span className="dot" data-end="from" /> {say.from}
        </span>
        <span>
          <span className="dot" data-end="to" /> {say.to}
        </span>
        {shares.some(({ bound }) => bound) && (
          <span>
            <span className="dot" data-end="near" /> {say.near}
          </span>
        )}
      </figcaption>
      <ul>
        {sides.map(({ id, of, outcome, inBrief, value, baseline, bound, side, note }) => (
          <li key={`${id} ${side}`} data-side={side} data-bound={bound}>
            <div>
              {of && <p>{of}</p>}
              <p>
                {note && <span className="note">{note}: </span>}
                {outcome}
              </p>
              <p className="quiet">{inBrief}</p>
            </div>
            <svg aria-hidden="true">
              {marks.map((mark) => (
                <line key={mark} className="tick" x1={at(mark)} x2={at(mark)} y1="0" y2="100%" />
              ))}
              <line className="way" x1={at(baseline)} x2={at(value)} y1="50%" y2="50%" />
              <circle data-end="from" cx={at(baseline)} cy="50%" r="6" />
              <circle data-end={bound ? 'near' : 'to'} cx={at(value)} cy="50%" r="5" />
            </svg>
          </li>
        ))}
      </ul>
      <div className="scale">
        <svg aria-hidden="true">
          {marks.map((mark) => (
            <text key={mark} x={at(mark)} y="1em">
              {percent.format(mark / 100)}
            </text>
          ))}
        </svg>
      </div>
    </figure>
  );
}
