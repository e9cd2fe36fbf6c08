import { lazy, type RefObject, Suspense, useId, useRef } from 'react';
import type { Box } from './box';

/** Comes when the page is there already: it is half of the script that a first page needs. Where it does not come, the plain one stays. */
const FullBox = lazy(() =>
  atRest()
    .then(() => import('./full-box'))
    .catch(() => ({ default: PlainBox })),
);

/** Waits until the browser has nothing to do, or a second where it cannot tell. */
const atRest = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 1_000 });
    else setTimeout(resolve, 1_000);
  });

/** A box for text, completed while it is typed. Until it can be completed, it is a plain one: what was typed so far stays. */
export function SuggestBox(box: Box) {
  const hadFocus = useRef(false);
  return (
    <Suspense fallback={<PlainBox {...box} hadFocus={hadFocus} />}>
      <FullBox {...box} hadFocus={hadFocus} />
    </Suspense>
  );
}

function PlainBox({ say, text, onText, onEnter, hadFocus }: Box & { hadFocus: RefObject<boolean> }) {
  const id = useId();
  return (
    <div className="combobox">
      <label htmlFor={id}>{say.label}</label>
      <div className="box">
        <input
          id={id}
          name="q"
          maxLength={1000}
          placeholder={say.placeholder}
          autoComplete="off"
          value={text}
          onChange={({ target }) => onText(target.value)}
          onFocus={() => {
            hadFocus.current = true;
          }}
          onBlur={() => {
            hadFocus.current = false;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onEnter();
          }}
        />
        <button type="submit" className="primary">
          {say.submit}
        </button>
      </div>
    </div>
  );
}
