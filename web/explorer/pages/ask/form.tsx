import { type FormEvent, use, useEffect, useEffectEvent, useMemo, useState } from 'react';
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { useLocation } from 'wouter';
import { type EntityType, ExplorerSuggestionsDocument } from '../../../../generated/explorer/graphql';
import { askPage } from '../../app/addresses';
import { useAsked } from '../../app/asked';
import { useLanguage } from '../../app/language';
import { PlaceChoice } from './places';

/** How long a reader pauses before what was typed is completed. */
const PAUSE = 150;

/** What questions are about. */
const ASKED_ABOUT: EntityType[] = [
  'Barrier',
  'Practice',
  'Case',
  'Actor',
  'Country',
  'Region',
  'Union',
  'PolicyArea',
];

/** One box for a question, completed while it is typed, and the place to look in. */
export function QuestionForm({ question, within }: { question: string; within: readonly string[] }) {
  const { texts } = useLanguage();
  const [, go] = useLocation();
  const [text, setText] = useState(question);
  const [places, setPlaces] = useState(within);
  const suggestions = useSuggestions(text === question ? '' : text);
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
        <ComboBox
          className="combobox"
          items={suggestions}
          inputValue={text}
          onInputChange={setText}
          onSelectionChange={(key) => {
            const chosen = suggestions.find(({ id }) => id === key)?.text;
            if (chosen) ask(chosen);
          }}
          allowsCustomValue
          menuTrigger="input"
        >
          <Opener suggestions={suggestions} />
          <Label>{texts.ask.label}</Label>
          <div className="box">
            <Input
              name="q"
              maxLength={1000}
              placeholder={texts.ask.placeholder}
              autoComplete="off"
              onKeyDownCapture={(event) => {
                // With no suggestion chosen, Enter asks what was typed; the box itself would only close its list.
                if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant'))
                  return;
                event.preventDefault();
                event.stopPropagation();
                ask(text);
              }}
            />
            <Button type="submit" slot={null} className="primary">
              {texts.ask.submit}
            </Button>
          </div>
          <Popover className="suggestions" offset={4} shouldFlip={false}>
            <ListBox<(typeof suggestions)[number]> aria-label={texts.ask.suggestions}>
              {({ id, text, hint }) => (
                <ListBoxItem id={id} textValue={text}>
                  <span>{text}</span> <span className="quiet">{hint}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
        <PlaceChoice chosen={places} onChoose={setPlaces} />
      </form>
    </search>
  );
}

/** Opens the list once there is something in it: the box itself looks only while a letter is typed. */
function Opener({ suggestions }: { suggestions: readonly unknown[] }) {
  const state = use(ComboBoxStateContext);
  const open = useEffectEvent(() => {
    if (state?.isFocused) state.open(null, 'input');
  });
  useEffect(() => {
    if (suggestions.length > 0) open();
  }, [suggestions]);
  return null;
}

/** What the text could become, a moment after the last letter. */
function useSuggestions(text: string) {
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setTyped(text.trim().slice(0, 200)), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useAsked(
    ExplorerSuggestionsDocument,
    { text: typed, types: ASKED_ABOUT },
    typed.length < 2,
  );
  const isShort = text.trim().length < 2;
  return useMemo(
    () =>
      isShort ? [] : (data?.suggest ?? []).map(({ text, hint, thing }) => ({ id: thing.id, text, hint })),
    [isShort, data],
  );
}
