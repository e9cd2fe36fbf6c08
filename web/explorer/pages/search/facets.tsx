import { Link, useLocation } from 'wouter';
import type { EntityType, ExplorerSearchQuery } from '../../../../generated/explorer/graphql';
import { type Searched, searchPage } from '../../app/addresses';
import { useLanguage } from '../../app/language';
import { Select } from '../../parts/select';

/** What a search can be narrowed to: a type of things and a place, each with how many hits it would leave. */
export function Facets({
  text,
  type,
  within = [],
  found: { ofTypes, ofPlaces, chosen = [] },
}: Searched & { text: string; found: ExplorerSearchQuery }) {
  const { texts, words } = useLanguage();
  const say = texts.search;
  const types = ofTypes.counts.some((each) => each.type === type)
    ? ofTypes.counts
    : [...ofTypes.counts, ...(type ? [{ type, count: 0 }] : [])];
  return (
    <div className="facets">
      <nav aria-label={say.facets}>
        <ul>
          <Facet
            name={say.all}
            count={ofTypes.totalCount}
            href={searchPage(text, { within })}
            isHere={type === undefined}
          />
          {types.map((each) => (
            <Facet
              key={each.type}
              name={words.type[each.type as EntityType][1]}
              count={each.count}
              href={searchPage(text, { type: each.type, within })}
              isHere={each.type === type}
            />
          ))}
        </ul>
      </nav>
      <PlaceFacet text={text} type={type} within={within} ofPlaces={ofPlaces} chosen={chosen} />
    </div>
  );
}

function Facet({
  name,
  count,
  href,
  isHere,
}: {
  name: string;
  count: number;
  href: string;
  isHere: boolean;
}) {
  return (
    <li>
      <Link href={href} aria-current={isHere ? 'true' : undefined}>
        {name} <span className="count">{count}</span>
      </Link>
    </li>
  );
}

/** The places of the hits by name; what is chosen stays there where it leaves nothing, or is several places. */
function PlaceFacet({
  text,
  type,
  within,
  ofPlaces,
  chosen,
}: {
  text: string;
  type: string | undefined;
  within: readonly string[];
  ofPlaces: ExplorerSearchQuery['ofPlaces'];
  chosen: NonNullable<ExplorerSearchQuery['chosen']>;
}) {
  const { texts, language } = useLanguage();
  const [, go] = useLocation();
  const say = texts.search;
  const value = within.join(',');
  const places = ofPlaces.countsByPlace
    .map(({ value: { key, label }, count }) => ({ id: key, name: `${label} (${count})` }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  const isThere = value === '' || places.some(({ id }) => id === value);
  const names = chosen.flatMap((place) => (place && 'name' in place ? [place.name] : []));
  return (
    <div className="place-choice">
      <label htmlFor="in">{say.place}</label>
      <Select
        id="in"
        value={value}
        onChoose={(place) => go(searchPage(text, { type, within: place.split(',').filter(Boolean) }))}
      >
        <option value="">
          {say.everywhere} ({ofPlaces.totalCount})
        </option>
        {!isThere && <option value={value}>{names.join(', ') || value}</option>}
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
