import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { askPage } from '../../../app/addresses';
import { useLanguage } from '../../../app/language';
import { SuggestBox } from '../../../parts/suggest-box/suggest-box';
import { useSuggestions } from '../../../parts/suggest-box/suggestions';
import { ASKED_ABOUT } from '../form/asked-about';
import { withoutWords } from './without-words';

/** Puts something else in the place of words that were understood wrongly, and asks again. */
export function Replace({
  question,
  words,
  within,
}: {
  question: string;
  words: string;
  within: readonly string[];
}) {
  const { texts } = useLanguage();
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const say = texts.ask;
  const suggestions = useSuggestions(text, ASKED_ABOUT);
  const replace = (by: string | undefined) => {
    if (by) go(askPage(withoutWords(question, words, by), within));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    replace(suggestions[0]?.text);
  };
  return (
    <details className="replace">
      <summary aria-label={say.replaceWords(words)}>{say.replace}</summary>
      <form className="question" onSubmit={submit}>
        <SuggestBox
          say={{ label: say.meant(words), placeholder: texts.compare.placeholder, submit: say.replace }}
          text={text}
          onText={setText}
          suggestions={suggestions}
          onChoose={(suggested) => replace(suggested.text)}
          onEnter={() => replace(suggestions[0]?.text)}
        />
      </form>
    </details>
  );
}
