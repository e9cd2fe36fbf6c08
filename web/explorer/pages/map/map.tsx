import { Link, useSearchParams } from 'wouter';
import { type EvidenceState, ExplorerMapDocument } from '../../../../generated/explorer/graphql';
import { entityPage } from '../../app/addresses';
import { Loaded, useAsked } from '../../app/asked';
import { useLanguage } from '../../app/language';
import { Section, useTitle } from '../../app/page';
import { LOCALE } from '../../language/dates';
import { byName, type EvidenceMap } from './by-name';
import { Matrix } from './matrix';

/** What is known of each practice, or in each place, about each barrier, and what is not. */
export default function MapPage() {
  const { texts, language } = useLanguage();
  const [parameters] = useSearchParams();
  const byPlace = parameters.get('by') === 'place';
  const asked = useAsked(ExplorerMapDocument, { rows: byPlace ? 'JURISDICTION' : 'PRACTICE' });
  const say = texts.map;
  useTitle(say.title);
  return (
    <>
      <h1>{say.title}</h1>
      <p className="lead">{say.lead}</p>
      <nav className="switch" aria-label={say.columns}>
        <ul>
          <li>
            <Link href="/map" aria-current={byPlace ? undefined : 'true'}>
              {say.byPractice}
            </Link>
          </li>
          <li>
            <Link href="/map?by=place" aria-current={byPlace ? 'true' : undefined}>
              {say.byPlace}
            </Link>
          </li>
        </ul>
      </nav>
      <Loaded asked={asked}>
        {({ evidenceMap }) => {
          const map = byName(evidenceMap, language);
          return (
            <>
              <Legend counts={map.counts} />
              <Matrix key={`${byPlace}`} map={map} byPlace={byPlace} />
              <Gaps map={map} byPlace={byPlace} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function Legend({ counts }: { counts: EvidenceMap['counts'] }) {
  const { texts, words, language } = useLanguage();
  const number = new Intl.NumberFormat(LOCALE[language]);
  return (
    <section aria-labelledby="legend">
      <h2 id="legend" className="small-heading">
        {texts.map.legend}
      </h2>
      <ul className="legend">
        {counts.map(({ state, count }) => (
          <li key={state}>
            <span className="cell" data-standing={state} aria-hidden="true">
              {words.letter[state]}
            </span>
            <span>
              <strong>{words.standing[state]}</strong>{' '}
              <span className="quiet">
                {words.standingMeans[state]}; {texts.map.pairs(number.format(count))}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p id="keys" className="keys quiet">
        {texts.map.keys}
      </p>
    </section>
  );
}

/** The barriers with how little is known about them, the least first. */
function Gaps({ map, byPlace }: { map: EvidenceMap; byPlace: boolean }) {
  const { texts } = useLanguage();
  const say = texts.map;
  const count = (column: number, state: EvidenceState, isMeasured = false) =>
    map.states.filter((row, at) => row[column] === state && (!isMeasured || map.designs[at]?.[column]))
      .length;
  const gaps = map.columns
    .map(({ key, label }, column) => ({
      id: key,
      name: label,
      supported: count(column, 'SUPPORTED'),
      measured: count(column, 'SUPPORTED', true),
      contested: count(column, 'CONTESTED'),
      contestedMeasured: count(column, 'CONTESTED', true),
      untested: count(column, 'UNTESTED'),
    }))
    .sort(
      (a, b) =>
        a.measured - b.measured ||
        a.contestedMeasured - b.contestedMeasured ||
        a.supported - b.supported ||
        a.name.localeCompare(b.name),
    );
  return (
    <Section id="gaps" title={say.gaps} lead={byPlace ? undefined : say.gapsLead}>
      <ul className="rows">
        {gaps.map(({ id, name, ...counts }) => (
          <li key={id}>
            <Link href={entityPage('barrier', id)}>{name}</Link>
            <span className="quiet">
              {byPlace ? say.gapPlaces(counts.supported, counts.untested) : say.gap(counts)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
