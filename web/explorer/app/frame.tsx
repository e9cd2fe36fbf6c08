import { Component, type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { inLanguage, OTHER_LANGUAGE } from './addresses';
import { useLanguage } from './language';
import { PLAYGROUND } from './playground';

/** What stands around each page. */
export function Frame({ children }: { children: ReactNode }) {
  const { texts } = useLanguage();
  const [path] = useLocation();
  const search = useSearch();
  const main = useRef<HTMLElement>(null);
  useArrival(main);
  return (
    <>
      <a
        className="skip"
        href={`${window.location.pathname}${window.location.search}#main`}
        onClick={() => main.current?.focus()}
      >
        {texts.frame.skip}
      </a>
      <header className="site-header">
        <div className="width">
          <Link className="wordmark" href="/">
            Bouwtekening
          </Link>
          <nav aria-label={texts.frame.main}>
            <ul>
              <NavItem href="/" isHere={path === '/'} text={texts.frame.ask} />
              <NavItem href="/map" isHere={path === '/map'} text={texts.frame.map} />
              <NavItem href="/compare" isHere={path === '/compare'} text={texts.frame.compare} />
              <NavItem href="/search" isHere={path === '/search'} text={texts.frame.search} />
            </ul>
          </nav>
          <a
            className="language"
            href={inLanguage(OTHER_LANGUAGE, path, search)}
            hrefLang={OTHER_LANGUAGE}
            lang={OTHER_LANGUAGE}
          >
            {texts.otherLanguage}
          </a>
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1} className="width">
        <Guard key={path} sorry={texts.states.crashed}>
          {children}
        </Guard>
      </main>
      <footer className="site-footer">
        <div className="width">
          <p>{texts.frame.about}</p>
          <p className="on-paper">{window.location.href}</p>
          <ul>
            <li>
              <Link href="/revision">{texts.frame.revision}</Link>
            </li>
            <li>
              <a href={PLAYGROUND}>{texts.frame.playground}</a>
            </li>
            <li>
              <Link href="/data">{texts.frame.data}</Link>
            </li>
          </ul>
        </div>
      </footer>
    </>
  );
}

function NavItem({ href, isHere, text }: { href: string; isHere: boolean; text: string }) {
  return (
    <li>
      <Link href={href} aria-current={isHere ? 'page' : undefined}>
        {text}
      </Link>
    </li>
  );
}

/** Where a reader is: what only narrows a page, or leads to a part of it, leaves readers there. */
const whereIs = ({ pathname, search } = window.location): string =>
  `${pathname}?${new URLSearchParams(search).get('q')}`;

/** Brings a reader who followed a link to the top of the new page. Going back, the browser restores the place by itself. */
function useArrival(main: React.RefObject<HTMLElement | null>): void {
  const address = whereIs();
  const wentBack = useRef(false);
  const before = useRef(address);
  useEffect(() => {
    const note = () => {
      wentBack.current = whereIs() !== before.current;
    };
    window.addEventListener('popstate', note);
    return () => window.removeEventListener('popstate', note);
  }, []);
  useEffect(() => {
    if (before.current === address) return;
    before.current = address;
    if (!wentBack.current && !window.location.hash) {
      window.scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    wentBack.current = false;
  }, [address, main]);
}

/** When a page that failed was loaded again, and for how long it is not loaded again after that. */
const RELOADED = 'reloaded';
const RELOAD_PAUSE = 60_000;

/** Keeps the frame standing where a page fails, or where its script cannot be loaded any more. */
class Guard extends Component<{ sorry: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  /** A new version of the explorer has other scripts: the page is loaded again with these, once, where the service is there. */
  override componentDidCatch() {
    const at = Number(sessionStorage.getItem(RELOADED) ?? 0);
    if (Date.now() - at < RELOAD_PAUSE) return;
    fetch(window.location.href, { method: 'HEAD' }).then(
      () => {
        sessionStorage.setItem(RELOADED, `${Date.now()}`);
        window.location.reload();
      },
      () => undefined,
    );
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <p className="failure" role="alert">
        {this.props.sorry}
      </p>
    );
  }
}
