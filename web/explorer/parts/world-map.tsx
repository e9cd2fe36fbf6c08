import { geoEqualEarth, geoPath } from 'd3-geo';
import { iso31661NumericToAlpha2 } from 'iso-3166';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';

const world = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const ANTARCTICA = '010';
const countries = feature(world, world.objects.countries).features.filter(({ id }) => id !== ANTARCTICA);

const WIDTH = 640;
const HEIGHT = 300;
const draw = geoPath(
  geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: 'FeatureCollection', features: countries }),
).digits(1);

/** The countries by ISO 3166 code, each as drawn. */
const SHAPES = countries.map((country) => ({
  code: iso31661NumericToAlpha2[`${country.id}`],
  name: country.properties.name,
  path: draw(country) ?? '',
}));

/** A place on the map. */
export interface Marked {
  name: string;
  /** ISO 3166 code of the country that it is or lies in. */
  country: string;
  mark: string;
}

/** The countries of the world, some of them marked. Below it are named the places that are too small, or no country. */
export default function WorldMap({
  places,
  label,
  notDrawn,
}: {
  places: readonly Marked[];
  label: string;
  notDrawn: (names: string) => string;
}) {
  const marks = new Map(places.map(({ country, mark }) => [country, mark]));
  const others = places.filter(({ country }) => !SHAPES.some(({ code }) => code === country));
  return (
    <>
      <svg className="world" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {SHAPES.map(({ code, name, path }) => (
          <path key={name} d={path} data-mark={code && marks.get(code)} />
        ))}
      </svg>
      {others.length > 0 && <p className="quiet">{notDrawn(others.map(({ name }) => name).join(', '))}</p>}
    </>
  );
}
