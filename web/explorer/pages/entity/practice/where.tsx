import { lazy, Suspense } from 'react';
import type { ExplorerPracticeQuery } from '../../../../../generated/explorer/graphql';
import { useLanguage } from '../../../app/language';
import type { Marked } from '../../../parts/world-map';

/** Loaded when a page shows it: the shapes of all countries are larger than the page. */
const WorldMap = lazy(() => import('../../../parts/world-map'));

type Adoption = NonNullable<ExplorerPracticeQuery['practice']>['adoptions']['nodes'][number];

/** A map of where a practice was adopted, and where it is in use now. The list of adoptions says the same in words. */
export function Where({ adoptions }: { adoptions: readonly Adoption[] }) {
  const { texts } = useLanguage();
  const say = texts.practice;
  const places = placesOf(adoptions);
  if (places.length === 0) return null;
  const named = (isRunning: boolean) =>
    places
      .filter((place) => place.isRunning === isRunning)
      .map(({ name }) => name)
      .join(', ');
  return (
    <figure className="where">
      <Suspense fallback={<div className="world" />}>
        <WorldMap
          places={places}
          label={say.mapLabel(named(true), named(false))}
          notDrawn={say.mapNotDrawn}
        />
      </Suspense>
      <figcaption>
        <span>
          <span className="swatch" data-mark="running" /> {say.mapRunning}
        </span>
        <span>
          <span className="swatch" data-mark="other" /> {say.mapOther}
        </span>
        <span>{say.mapRegions}</span>
      </figcaption>
    </figure>
  );
}

/** The places of adoptions, each once. A region colours its country; where any of it is in use, the country is. */
function placesOf(adoptions: readonly Adoption[]): (Marked & { isRunning: boolean })[] {
  const running = new Set<string>();
  const names = new Map<string, string>();
  for (const { status, jurisdictions } of adoptions)
    for (const { id, name } of jurisdictions) {
      names.set(id, name);
      if (status === 'RUNNING') running.add(id);
    }
  const countries = new Set([...running].map(countryOf));
  return [...names].map(([id, name]) => {
    const country = countryOf(id);
    const mark = countries.has(country) ? 'running' : 'other';
    return { name, country, mark, isRunning: running.has(id) };
  });
}

/** The country of a region, by its ISO 3166 code. */
export const countryOf = (id: string) => id.slice(0, 2);
