import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import type { EntityPage } from '../../../api/http/explorer-pages';
import { useLanguage } from './language';
import { Missing } from './page';

const Ask = lazy(() => import('../pages/ask/ask'));
const EvidenceMap = lazy(() => import('../pages/map/map'));
const Search = lazy(() => import('../pages/search/search'));

/** The page of each kind of entity, loaded when it is opened. */
const OF_ENTITIES: Record<EntityPage, ComponentType<{ id: string }>> = {
  practice: lazy(() => import('../pages/practice/practice')),
  barrier: lazy(() => import('../pages/barrier/barrier')),
  case: lazy(() => import('../pages/case/case')),
  place: lazy(() => import('../pages/place/place')),
  actor: lazy(() => import('../pages/actor/actor')),
  lesson: lazy(() => import('../pages/lesson/lesson')),
  source: lazy(() => import('../pages/source/source')),
};

/** Which page an address shows. */
export function Routes() {
  const { texts } = useLanguage();
  const loading = (
    <p className="loading" role="status">
      {texts.states.loading}
    </p>
  );
  return (
    <Suspense fallback={loading}>
      <Switch>
        <Route path="/">
          <Ask />
        </Route>
        <Route path="/map">
          <EvidenceMap />
        </Route>
        <Route path="/search">
          <Search />
        </Route>
        {Object.entries(OF_ENTITIES).map(([page, Page]) => (
          <Route key={page} path={`/${page}/*`}>
            {({ '*': id = '' }) => (id ? <Page key={id} id={id} /> : <Missing />)}
          </Route>
        ))}
        <Route>
          <Missing />
        </Route>
      </Switch>
    </Suspense>
  );
}
