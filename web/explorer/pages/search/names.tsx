import { Link } from 'wouter';
import { LISTS, type Listed } from '../../../../api/http/explorer/pages';
import { ExplorerNamesDocument, type ExplorerNamesQuery } from '../../../../generated/explorer/graphql';
import { listPage } from '../../app/addresses';
import { Loaded, useAsked } from '../../app/asked';
import { useLanguage } from '../../app/language';
import { Section } from '../../app/page';
import { AnyLink } from '../../parts/links';

interface Named {
  __typename: string;
  id: string;
  name: string;
  country?: { name: string } | null;
}

/** Everything of a kind by name, and the way to the other kinds. */
export function Names({ list }: { list: Listed }) {
  const { texts, language } = useLanguage();
  return (
    <>
      <nav className="facets" aria-label={texts.search.listNames}>
        <ul>
          {(Object.keys(LISTS) as Listed[]).map((each) => (
            <li key={each}>
              <Link href={listPage(each)} aria-current={each === list ? 'page' : undefined}>
                {LISTS[each][language]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <NamesFrom key={list} list={list} after={null} before={[]} />
    </>
  );
}

/** Asks for page after page, and shows all of them in the order of their names: the API gives them by id. */
function NamesFrom({
  list,
  after,
  before,
}: {
  list: Listed;
  after: string | null;
  before: readonly Named[];
}) {
  const asked = useAsked(ExplorerNamesDocument, {
    after,
    practices: list === 'Practice',
    cases: list === 'Case',
    places: list === 'Jurisdiction',
    conditions: list === 'Condition',
    programmes: list === 'Programme',
    areas: list === 'PolicyArea',
    lessons: list === 'Lesson',
  });
  return (
    <Loaded asked={asked}>
      {(answer) => {
        const { nodes, next, more = 0 } = pageIn(answer);
        const names = [...before, ...nodes];
        return next ? (
          <NamesFrom key={next} list={list} after={next} before={names} />
        ) : (
          <Shown names={names} totalCount={names.length + more} />
        );
      }}
    </Loaded>
  );
}

/** The names of one page, and the cursor to go on after; absent on the last one. Of places there is one page, and how many more there are. */
function pageIn(answer: ExplorerNamesQuery): {
  nodes: readonly Named[];
  next?: string | null;
  more?: number;
} {
  const { practices, cases, conditions, programmes, policyAreas, lessons } = answer;
  const page = practices ?? cases ?? conditions ?? programmes ?? policyAreas ?? lessons;
  if (page) return { nodes: page.nodes, next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null };
  const { countries, regions, unions } = answer;
  const places = [countries, regions, unions].flatMap((list) => list ?? []);
  const nodes = places.flatMap((list): readonly Named[] => list.nodes);
  return { nodes, more: places.reduce((sum, { totalCount }) => sum + totalCount, 0) - nodes.length };
}

function Shown({ names, totalCount }: { names: readonly Named[]; totalCount: number }) {
  const { texts, language } = useLanguage();
  const { compare } = new Intl.Collator(language, { ignorePunctuation: true, numeric: true });
  return (
    <Section
      id="names"
      title={texts.search.byName(names.length, totalCount)}
      list={{ nodes: names, totalCount }}
    >
      <ul className="links in-columns">
        {[...names]
          .sort((a, b) => compare(a.name, b.name))
          .map((named) => (
            <li key={named.id}>
              <AnyLink thing={named} name={named.name} />
              {named.country && <span className="quiet">, {named.country.name}</span>}
            </li>
          ))}
      </ul>
    </Section>
  );
}
