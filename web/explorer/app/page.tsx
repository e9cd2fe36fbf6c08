import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { titleOf } from '../../../api/http/explorer/pages';
import { useLanguage } from './language';

/** Names the page in the tab of the browser, and shows the place in it that its address points to. */
export function useTitle(about: string): void {
  useEffect(() => {
    document.title = titleOf(about);
  }, [about]);
}

/** An id as it stands in an address; one that cannot be read leads nowhere. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** From how many characters a name is a sentence, which need not be shouted. */
const LONG = 90;

/** A page of one entity: what it is, its name, what is told of it, and what stands for it on paper. */
export function EntityPage({
  kind,
  name,
  memo,
  children,
}: {
  kind: string;
  name: string;
  memo?: ReactNode;
  children: ReactNode;
}) {
  useTitle(name);
  useEffect(() => {
    const id = window.location.hash.slice(1);
    const target = id ? document.getElementById(decoded(id)) : null;
    if (!target) return;
    // Nobody is led to what is folded.
    (target.closest('details') ?? target.querySelector(':scope > details'))?.setAttribute('open', '');
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  }, []);
  return (
    <>
      <article className="entity">
        <header>
          <p className="kind">{kind}</p>
          <h1 className={name.length >= LONG ? 'long' : undefined}>{name}</h1>
        </header>
        {children}
      </article>
      {memo}
    </>
  );
}

/** A part of a page under a heading of its own. */
export function Section({
  title,
  id,
  lead,
  count,
  list,
  children,
}: {
  title: string;
  /** The same in all languages: links lead to it. */
  id: string;
  lead?: string | undefined;
  /** How many things it tells, for the contents of the page. */
  count?: number;
  /** What it lists: where that is not all there is, it says so. */
  list?: { nodes: readonly unknown[]; totalCount: number };
  children: ReactNode;
}) {
  const { texts } = useLanguage();
  const shown =
    list && list.totalCount > list.nodes.length
      ? texts.states.shown(list.nodes.length, list.totalCount)
      : undefined;
  const said = [lead, shown].filter(Boolean).join(' ');
  return (
    <section id={id} tabIndex={-1} data-count={count ?? list?.totalCount}>
      <h2>{title}</h2>
      {said && <p className="lead-in">{said}</p>}
      {children}
    </section>
  );
}

/** Says that there is no such page, and what to do. */
export function Missing() {
  const { texts } = useLanguage();
  useTitle(texts.states.missing);
  return (
    <div className="prose">
      <h1>{texts.states.missing}</h1>
      <p>{texts.states.missingWhy}</p>
      <p>{texts.states.missingNext}</p>
      <p>
        <Link className="button" href="/search">
          {texts.frame.search}
        </Link>{' '}
        <Link className="button" href="/">
          {texts.frame.ask}
        </Link>
      </p>
    </div>
  );
}
