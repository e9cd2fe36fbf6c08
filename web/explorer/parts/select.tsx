import { type ReactNode, useRef, useState } from 'react';

/**
 * A list to choose from. By mouse or touch, what is picked is chosen at once. By keyboard, browsers pick each thing that the arrows
 * pass: it is chosen by Enter, or when the list is left.
 */
export function Select({
  id,
  value,
  onChoose,
  onOpen,
  children,
}: {
  id: string;
  value: string;
  onChoose: (value: string) => void;
  /** Somebody comes to the list: what it holds can be fetched. */
  onOpen?: () => void;
  children: ReactNode;
}) {
  const [picked, pick] = useState<string>();
  const isByKey = useRef(false);
  const choose = () => {
    if (picked !== undefined && picked !== value) onChoose(picked);
    pick(undefined);
  };
  return (
    <select
      id={id}
      value={picked ?? value}
      onFocus={onOpen}
      onPointerEnter={onOpen}
      onPointerDown={() => {
        isByKey.current = false;
      }}
      onKeyDown={(event) => {
        isByKey.current = event.key !== 'Enter';
        if (event.key !== 'Enter' || picked === undefined) return;
        event.preventDefault();
        choose();
      }}
      onChange={({ target }) => (isByKey.current ? pick(target.value) : onChoose(target.value))}
      onBlur={choose}
    >
      {children}
    </select>
  );
}
