import { Link } from 'wouter';
import type { EvidenceState } from '../../../../generated/explorer/graphql';
import { entityPage } from '../../app/addresses';
import { useLanguage } from '../../app/language';
import { Section } from '../../app/page';
import type { EvidenceMap } from './by-name';

/** How many practices, or places, there are for each barrier, by the state of the evidence: first the barriers of which none that is supported has a measurement, then the others. */
export function Gaps({ map, byPlace }: { map: EvidenceMap; byPlace: boolean }) {
  const { texts, words } = useLanguage();
  const say = texts.map;
  const tallies = talliesOf(map);
  const groups = [
    { title: say.unmeasured[byPlace ? 'place' : 'practice'], those: tallies.filter(isUnmeasured) },
    {
      title: say.measured[byPlace ? 'place' : 'practice'],
      those: tallies.filter((tally) => !isUnmeasured(tally)),
    },
  ].filter(({ those }) => those.length > 0);
  return (
    <Section id="gaps" title={say.gaps} lead={byPlace ? say.gapsLead.place : say.gapsLead.practice}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys scroll it */}
      <section className="comparison tallies" aria-label={say.gaps} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {say.barrier}
              </th>
              {IN_TWO.map((state) => (
                <th key={state} scope="colgroup" colSpan={2}>
                  {words.standing[state]}
                </th>
              ))}
              {IN_ONE.map((state) => (
                <th key={state} scope="col" rowSpan={2}>
                  {words.standing[state]}
                </th>
              ))}
            </tr>
            <tr>
              {IN_TWO.map((state) => [
                <th key={state} scope="col">
                  {say.inAll}
                </th>,
                <th key={`${state} measured`} scope="col">
                  {say.ofWhichMeasured}
                </th>,
              ])}
            </tr>
          </thead>
          {groups.map(({ title, those }) => (
            <tbody key={title}>
              <tr>
                <th scope="rowgroup" colSpan={1 + 2 * IN_TWO.length + IN_ONE.length}>
                  <span>
                    {title} ({those.length})
                  </span>
                </th>
              </tr>
              {those.map(({ id, name, all, measured }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link href={entityPage('barrier', id)}>{name}</Link>
                  </th>
                  {IN_TWO.map((state) => [
                    <Count key={state} count={all[state]} />,
                    <Count key={`${state} measured`} count={measured[state]} />,
                  ])}
                  {IN_ONE.map((state) => (
                    <Count key={state} count={all[state]} />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </Section>
  );
}

function Count({ count }: { count: number }) {
  const { texts } = useLanguage();
  return count > 0 ? <td>{count}</td> : <td className="quiet">{texts.map.none}</td>;
}

/** States of which it matters whether anything was measured, and the others. */
const IN_TWO = ['SUPPORTED', 'CONTESTED'] as const satisfies EvidenceState[];
const IN_ONE = ['MIXED_ONLY', 'CONTRADICTED', 'UNTESTED'] as const satisfies EvidenceState[];

type Counts = Record<EvidenceState, number>;

/** How many practices, or places, there are for a barrier in each state, and how many of these with a measurement. */
interface Tally {
  id: string;
  name: string;
  all: Counts;
  measured: Counts;
}

const isUnmeasured = ({ measured }: Tally) => measured.SUPPORTED === 0;

/** Barriers that are equal stay by name, as the map has them. */
const talliesOf = (map: EvidenceMap): Tally[] =>
  map.columns
    .map(({ key, label }, column) => ({
      id: key,
      name: label,
      all: countsOf(map.states.map((row) => row[column])),
      measured: countsOf(map.states.flatMap((row, at) => (map.designs[at]?.[column] ? [row[column]] : []))),
    }))
    .sort(
      (a, b) =>
        a.measured.SUPPORTED - b.measured.SUPPORTED ||
        a.measured.CONTESTED - b.measured.CONTESTED ||
        a.all.SUPPORTED - b.all.SUPPORTED,
    );

function countsOf(states: (EvidenceState | undefined)[]): Counts {
  const counts: Counts = {
    SUPPORTED: 0,
    CONTESTED: 0,
    MIXED_ONLY: 0,
    CONTRADICTED: 0,
    UNTESTED: 0,
    NOT_STUDIED: 0,
  };
  for (const state of states) if (state) counts[state] += 1;
  return counts;
}
