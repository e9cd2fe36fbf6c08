import { use, useEffect, useEffectEvent, useMemo, useState } from 'react';
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
import { type EntityType, ExplorerSuggestionsDocument } from '../../../generated/explorer/graphql';
import { useAsked } from '../app/asked';
import { useLanguage } from '../app/language';

/** How long a reader pauses before what was typed is completed. */
const PAUSE = 150;

/** A name that what was typed could become. */
export interface Suggested {
  id: string;
  text: string;
  hint: string;
}

/** What the box is called, and what it says. */
interface BoxTexts {
  label: string;
  placeholder: string;
  submit: string;
}

/** A box for text, completed while it is typed. */
export function SuggestBox({
  say,
  text,
  onText,
  suggestions,
  onChoose,
  onEnter,
}: {
  say: BoxTexts;
  text: string;
  onText: (text: string) => void;
  suggestions: readonly Suggested[];
  onChoose: (suggested: Suggested) => void;
  /** With no suggestion chosen. */
  onEnter: () => void;
}) {
  const { texts } = useLanguage();
  return (
    <ComboBox
      className="combobox"
      items={suggestions}
      inputValue={text}
      onInputChange={onText}
      onSelectionChange={(key) => {
        const chosen = suggestions.find(({ id }) => id === key);
        if (chosen) onChoose(chosen);
      }}
      allowsCustomValue
      menuTrigger="input"
    >
      <Opener suggestions={suggestions} />
      <Label>{say.label}</Label>
      <div className="box">
        <Input
          name="q"
          maxLength={1000}
          placeholder={say.placeholder}
          autoComplete="off"
          onKeyDownCapture={(event) => {
            // The box itself would only close its list.
            if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant')) return;
            event.preventDefault();
            event.stopPropagation();
            onEnter();
          }}
        />
        <Button type="submit" slot={null} className="primary">
          {say.submit}
        </Button>
      </div>
      <Popover className="suggestions" offset={4} shouldFlip={false}>
        <ListBox<Suggested> aria-label={texts.ask.suggestions}>
          {({ id, text, hint }) => (
            <ListBoxItem id={id} textValue={text}>
              <span>{text}</span> <span className="quiet">{hint}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
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

/** What the text could become among entities of some types, a moment after the last letter. */
export function useSuggestions(text: string, types: EntityType[]): Suggested[] {
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setTyped(text.trim().slice(0, 200)), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useAsked(ExplorerSuggestionsDocument, { text: typed, types }, typed.length < 2);
  const isShort = text.trim().length < 2;
  return useMemo(
    () =>
      isShort ? [] : (data?.suggest ?? []).map(({ text, hint, thing }) => ({ id: thing.id, text, hint })),
    [isShort, data],
  );
}
