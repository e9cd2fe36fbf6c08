import { type RefObject, use, useEffect, useEffectEvent, useRef } from 'react';
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
import { useLanguage } from '../../app/language';
import type { Box } from './box';
import type { Suggested } from './suggestions';

/** The box with its list. */
export default function FullBox({
  say,
  text,
  onText,
  suggestions,
  onChoose,
  onEnter,
  hadFocus,
}: Box & {
  /** Whether somebody was typing in the plain box. */
  hadFocus: RefObject<boolean>;
}) {
  const { texts } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!hadFocus.current) return;
    input.current?.focus();
    input.current?.setSelectionRange(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  }, [hadFocus]);
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
          ref={input}
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
