import { type FormEvent, type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { EntityType } from '../../../../generated/explorer/graphql';
import { comparePage } from '../../app/addresses';
import { useLanguage } from '../../app/language';
import { SuggestBox } from '../../parts/suggest-box/suggest-box';
import { useSuggestions } from '../../parts/suggest-box/suggestions';

/** What is compared, each to be taken away, and a box for what comes beside it; none where there is room for no more. The barrier stays. */
export function Choice({
  things,
  types,
  barrier,
  children,
}: {
  things: readonly { id: string; name: string }[];
  types: EntityType[];
  barrier: string | undefined;
  children?: ReactNode;
}) {
  const { texts } = useLanguage();
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const [said, tell] = useState('');
  const say = texts.compare;
  const ids = things.map(({ id }) => id);
  const suggestions = useSuggestions(text, types).filter(({ id }) => !ids.includes(id));
  const add = (id: string | undefined) => {
    if (id) go(comparePage([...ids, id], barrier));
    else tell(say.chooseName);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add(suggestions[0]?.id);
  };
  return (
    <form className="question" onSubmit={submit}>
      {things.length > 0 && (
        <ul className="place-choice" aria-label={say.compared}>
          {things.map(({ id, name }) => (
            <li key={id} className="chosen">
              {name}
              <Link
                className="strike"
                href={comparePage(
                  ids.filter((each) => each !== id),
                  barrier,
                )}
                aria-label={say.remove(name)}
              >
                ×
              </Link>
            </li>
          ))}
        </ul>
      )}
      {types.length > 0 && (
        <SuggestBox
          say={{ ...say, label: things.length === 0 ? say.first : say.next }}
          text={text}
          onText={setText}
          suggestions={suggestions}
          onChoose={({ id }) => add(id)}
          onEnter={() => add(suggestions[0]?.id)}
        />
      )}
      {children}
      <p role="status">{said}</p>
    </form>
  );
}
