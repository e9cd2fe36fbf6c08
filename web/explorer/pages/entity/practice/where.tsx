import { lazy, Suspense } from 'react';
import type { ExplorerPracticeQuery } from '../../../../../generated/explorer/graphql';
import { useLanguage } from '../../../app/language';

/** Loaded when a page shows it: the shapes of all countries are larger than the page. */
const WorldMap = lazy(() => import('../../../parts/world-map'));

type Adoption = NonNullable<ExplorerPracticeQuery['practice']>['adoptions']['nodes'][number];

/** A map of where a practice was adopted, and where it is in use now. The list of adoptions says the same in words. */
export function Where({ adoptions }: { adoptions: readonly Adoption[] }) {
  const { texts } = useLanguage();
  const say = texts.practice;
  const marks = new Map<string, 'running' | 'other'>();
  for (const { status, jurisdictions } of adoptions)
    for (const { id } of jurisdictions) {
      // A region counts for its country.
      const country = id.slice(0, 2);
      if (status === 'RUNNING' || !marks.has(country))
        marks.set(country, status === 'RUNNING' ? 'running' : 'other');
    }
  const names = [...new Set(adoptions.flatMap(({ jurisdictions }) => jurisdictions.map(({ name }) => name)))];
  if (names.length === 0) return null;
  return (
    <figure className="where">
      <Suspense fallback={<div className="world" />}>
        <WorldMap marks={marks} label={say.mapLabel(names.join(', '))} />
      </Suspense>
      <figcaption>
        <span className="swatch" data-mark="running" /> {say.mapRunning}
        <span className="swatch" data-mark="other" /> {say.mapOther}
      </figcaption>
    </figure>
  );
}
