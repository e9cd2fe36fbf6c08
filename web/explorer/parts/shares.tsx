import { nice, ticks } from 'd3-array';
import type { ReactNode } from 'react';
import type { Side } from '../../../generated/explorer/graphql';
import { useLanguage } from '../app/language';

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
  side: Side;
}

/** The two ends of a way on the scale. */
interface Compared {
  value: number;
  baseline: number;
}

const isShare = <Each extends Measured>(measured: Each): measured is Each & Compared =>
  measured.inPercent && measured.value !== null && measured.baseline !== null;

/** About how many marks there are on the scale. */
const MARKS = 5;

/** Measured shares on one scale, each from what it is compared with to what came out. Nothing for a single one, which words tell as well. */
export function Shares({ measured }: { measured: readonly Measured[] }) {
  const { texts, words } = useLanguage();
  const say = texts.shares;
  const shares = measured.filter(isShare);
  if (shares.length < 2) return null;
  const [, end] = nice(0, Math.max(...shares.flatMap(({ value, baseline }) => [value, baseline])), MARKS);
  const at = (percent: number) => `${(100 * percent) / end}%`;
  const marks = ticks(0, end, MARKS);
  const notes = { SUPPORT: undefined, COUNTER: texts.ranked.against, MIXED: words.effect.MIXED };
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
      </figcaption>
      <ul>
        {shares.map(({ id, of, outcome, inBrief, value, baseline, side }) => (
          <li key={id} data-side={side}>
            <div>
              {of && <p>{of}</p>}
              <p>
                {notes[side] && <span className="note">{notes[side]}: </span>}
                {outcome}
              </p>
              <p className="quiet">{inBrief}</p>
            </div>
            <svg aria-hidden="true">
              {marks.map((mark) => (
                <line key={mark} className="tick" x1={at(mark)} x2={at(mark)} y1="0" y2="100%" />
              ))}
              <line className="way" x1={at(baseline)} x2={at(value)} y1="50%" y2="50%" />
              <circle data-end="from" cx={at(baseline)} cy="50%" r="5" />
              <circle data-end="to" cx={at(value)} cy="50%" r="6" />
            </svg>
          </li>
        ))}
      </ul>
      <div className="scale">
        <svg aria-hidden="true">
          {marks.map((mark) => (
            <text key={mark} x={at(mark)} y="1em">
              {mark}&#8239;%
            </text>
          ))}
        </svg>
      </div>
    </figure>
  );
}
