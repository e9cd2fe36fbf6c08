import type { RankedShownFragment } from '../../../../generated/explorer/graphql';
import { useLanguage } from '../../app/language';
import { EntityLink } from '../links';
import { BandMark, StandingMark } from '../marks';
import { hindranceOf, measuredIn, placesOf } from './facts';

/** From how many practices on the first look is at all of them. */
const MANY = 4;

/** Practices in their order, a line each. Nothing for a few, which are seen at once. */
export function Overview({
  ranked,
  withBarrier,
}: {
  ranked: readonly RankedShownFragment[];
  withBarrier: boolean;
}) {
  const { texts, words } = useLanguage();
  const say = texts.ranked;
  if (ranked.length < MANY) return null;
  return (
    <table className="overview">
      <thead>
        <tr>
          <th scope="col">
            <abbr title={say.rank}>#</abbr>
          </th>
          <th scope="col">{say.practice}</th>
          <th scope="col">{say.evidence}</th>
          <th scope="col" className="number">
            {say.measurements}
          </th>
          <th scope="col" className="number">
            {say.placesHeading}
          </th>
          <th scope="col">{say.atHome}</th>
        </tr>
      </thead>
      <tbody>
        {ranked.map((each) => (
          <tr key={`${each.practice.id} ${each.barrier.id}`}>
            <td>{each.rank}</td>
            <th scope="row">
              <EntityLink page="practice" {...each.practice} />
              {withBarrier && <span className="quiet"> {each.barrier.name}</span>}
            </th>
            <td>
              <p className="verdict">
                <BandMark band={each.band} />
                <StandingMark standing={each.standing} />
              </p>
            </td>
            <td className="number">{measuredIn(each).length}</td>
            <td className="number">{placesOf(each).length}</td>
            <td>{words.hindrance[hindranceOf(each)]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
