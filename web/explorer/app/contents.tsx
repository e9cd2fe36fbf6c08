import { useLayoutEffect, useRef, useState } from 'react';
import { useLanguage } from './language';

interface Part {
  id: string;
  title: string;
  count: string | undefined;
}

/** From how many parts on a page says what it holds. */
const MANY = 4;

/** What a page holds: each section beside this element, leading there. Nothing on a page of few. */
export function Contents() {
  const { texts } = useLanguage();
  const nav = useRef<HTMLElement>(null);
  const [parts, setParts] = useState<readonly Part[]>([]);
  // Which sections there are hangs on what each of them is told, and they say it themselves.
  useLayoutEffect(() => {
    const sections = nav.current?.parentElement?.querySelectorAll<HTMLElement>(':scope > section[id]') ?? [];
    const found = [...sections].map(
      (section): Part => ({
        id: section.id,
        title: section.querySelector('h2')?.textContent ?? section.ariaLabel ?? '',
        count: section.dataset.count,
      }),
    );
    setParts((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
  });
  const { pathname, search } = window.location;
  return (
    <nav ref={nav} className="contents" aria-label={texts.frame.contents} hidden={parts.length < MANY}>
      <p className="small-heading">{texts.frame.contents}</p>
      <ul>
        {parts.map(({ id, title, count }) => (
          <li key={id}>
            <a href={`${pathname}${search}#${id}`}>
              {title} {count && <span className="count">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
