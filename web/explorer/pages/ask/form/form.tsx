import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { askPage } from '../../../app/addresses';
import { useLanguage } from '../../../app/language';
import { SuggestBox } from '../../../parts/suggest-box/suggest-box';
import { useSuggestions } from '../../../parts/suggest-box/suggestions';
import { ASKED_ABOUT } from './asked-about';
import { PlaceChoice } from './places';

/** One box for a question, completed while it is typed, and the place to look in. */
export function QuestionForm({ question, within }: { question: string; within: readonly string[] }) {
  const { texts } = useLanguage();
  const [, go] = useLocation();
  const [text, setText] = useState(question);
  const [places, setPlaces] = useState(within);
  const suggestions = useSuggestions(text === question ? '' : text, ASKED_ABOUT);
  const ask = (asked: string) => {
    if (asked.trim()) go(askPage(asked.trim(), places));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(text);
  };
  return (
    <search>
      <form className="question" onSubmit={submit}>
        <SuggestBox
          say={texts.ask}
          text={text}
          onText={setText}
          suggestions={suggestions}
          onChoose={(suggested) => ask(suggested.text)}
          onEnter={() => ask(text)}
        />
        <PlaceChoice chosen={places} onChoose={setPlaces} />
      </form>
    </search>
  );
}
