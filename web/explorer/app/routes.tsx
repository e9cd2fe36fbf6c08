import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import type { EntityPage } from '../../../api/http/explorer/pages';
import { Loading } from './asked';
import { Missing } from './page';

/** The pages, each loaded when it is opened. */
const askPage = () => import('../pages/ask/ask');
const mapPage = () => import('../pages/map/map');
const comparePage = () => import('../pages/compare/compare');
const searchPage = () => import('../pages/search/search');
const revisionPage = () => import('../pages/revision/revision');
const dataPage = () => import('../pages/data/data');
const entityPages = {
  practice: () => import('../pages/entity/practice/practice'),
  barrier: () => import('../pages/entity/barrier/barrier'),
  case: () => import('../pages/entity/case/case'),
  condition: () => import('../pages/entity/condition/condition'),
  programme: () => import('../pages/entity/programme/programme'),
  area: () => import('../pages/entity/area/area'),
  place: () => import('../pages/entity/place/place'),
  actor: () => import('../pages/entity/actor/actor'),
  lesson: () => import('../pages/entity/lesson/lesson'),
  source: () => import('../pages/entity/source/source'),
} satisfies Record<EntityPage, () => Promise<{ default: ComponentType<{ id: string }> }>>;

const Ask = lazy(askPage);
const EvidenceMap = lazy(mapPage);
const Compare = lazy(comparePage);
const Search = lazy(searchPage);
const Revision = lazy(revisionPage);
const Data = lazy(dataPage);
const ENTITY_PAGES = Object.entries(entityPages).map(([page, load]) => ({ page, Page: lazy(load) }));

/** Begins to load the page that is opened first, while the texts of its language are still on their way. */
export function loadPage(name: string): void {
  const pages: Record<string, () => Promise<unknown>> = {
    '': askPage,
    map: mapPage,
    compare: comparePage,
    search: searchPage,
    revision: revisionPage,
    data: dataPage,
    ...entityPages,
  };
  // What fails here fails again where the page is shown, which tells the reader.
  pages[name]?.().catch(() => undefined);
}

/** Which page an address shows. */
export function Routes() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/">
          <Ask />
        </Route>
        <Route path="/map">
          <EvidenceMap />
        </Route>
        <Route path="/compare">
          <Compare />
        </Route>
        <Route path="/revision">
          <Revision />
        </Route>
        <Route path="/data">
          <Data />
        </Route>
        <Route path="/search">
          <Search />
        </Route>
        {ENTITY_PAGES.map(({ page, Page }) => (
          <Route key={page} path={`/${page}/*`}>
            {({ '*': rest = '' }) => {
              const id = rest.replace(/\/$/, '');
              return id ? <Page key={id} id={id} /> : <Missing />;
            }}
          </Route>
        ))}
        <Route>
          <Missing />
        </Route>
      </Switch>
    </Suspense>
  );
}
