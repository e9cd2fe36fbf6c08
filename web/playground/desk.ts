import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import type { Example } from '../../api/operations/examples';
import { type Draft, draftOf, isSame } from './draft';

export interface Desk {
  /** What the editors hold now; nothing until they are there. */
  draft(): Draft | undefined;
  /** Shows a draft without losing what a reader wrote. */
  show(draft: Draft): void;
}

/** The editors and their tabs. */
export function useDesk(examples: readonly Example[]): Desk {
  const { queryEditor, variableEditor, responseEditor, tabs, activeTabIndex } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor', 'tabs', 'activeTabIndex'),
  );
  const { addTab, changeTab, setOperationName, updateActiveTabValues } = useGraphiQLActions();

  const active = tabs[activeTabIndex]?.id;
  useEffect(() => {
    // Among many tabs, or on a narrow screen, it may be out of sight.
    if (active) document.querySelector('.graphiql-tab-active')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const draft = () =>
    queryEditor && variableEditor
      ? { query: queryEditor.getValue(), variables: variableEditor.getValue() }
      : undefined;

  const show = (next: Draft) => {
    const current = draft();
    if (!current || isSame(current, next)) return;
    // The editor finds the name by itself only after a while; until then it would run the former operation.
    const operationName = /^query (\w+)/m.exec(next.query)?.[1] ?? '';
    const open = tabs.findIndex(
      ({ query, variables }, at) =>
        at !== activeTabIndex && isSame({ query: query ?? '', variables: variables ?? '' }, next),
    );
    if (open >= 0) {
      // What was typed just now is not in its tab yet.
      updateActiveTabValues(current);
      changeTab(open);
      setOperationName(operationName);
      return;
    }
    if (isOwn(current, examples)) addTab();
    queryEditor?.setValue(next.query);
    variableEditor?.setValue(next.variables);
    responseEditor?.setValue('');
    setOperationName(operationName);
    updateActiveTabValues({ ...next, response: null });
  };

  return { draft, show };
}

/** Whether a reader wrote something that no example gives back. */
const isOwn = (draft: Draft, examples: readonly Example[]): boolean =>
  draft.query.trim() !== '' &&
  !examples.some((example) => isSame(draft, draftOf(example, 'nl')) || isSame(draft, draftOf(example, 'en')));
