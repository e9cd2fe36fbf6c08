import { useEffect, useMemo, useState } from 'react';
import { type EntityType, ExplorerSuggestionsDocument } from '../../../../generated/explorer/graphql';
import { useAsked } from '../../app/asked';

/** How long a reader pauses before what was typed is completed. */
const PAUSE = 150;

/** A name that what was typed could become. */
export interface Suggested {
  id: string;
  text: string;
  hint: string;
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
