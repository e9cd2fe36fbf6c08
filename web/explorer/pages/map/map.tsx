import { Link, useSearchParams } from 'wouter';
import { LOCALE } from '../../../../api/http/explorer/pages';
import { ExplorerMapDocument } from '../../../../generated/explorer/graphql';
import { Loaded, useAsked } from '../../app/asked';
import { useLanguage } from '../../app/language';
import { useTitle } from '../../app/page';
import { byName, type EvidenceMap } from './by-name';
import { Gaps } from './gaps';
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
