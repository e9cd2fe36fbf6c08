import { ToolbarButton, tryParseJSONC, useGraphiQL } from '@graphiql/react';
import { type ReactNode, useEffect } from 'react';
import type { Example } from '../../api/operations/examples';
import { hashOf, sharedIn } from '../shared-link';
import { useDesk } from './desk';
import { type Draft, draftOf } from './draft';
import { ExamplesMenu } from './examples';
import { askTable, download } from './service';
import { type Language, type Notice, WORDS } from './words';

interface Tools {
  examples: readonly Example[];
  language: Language;
  onNotice(notice: Notice | undefined): void;
  children: ReactNode;
}

/** What can be done with the operation in the editors. */
export function Toolbar({ examples, language, onNotice, children }: Tools) {
  const desk = useDesk(examples);
  const operationName = useGraphiQL((state) => state.operationName);
  const words = WORDS[language];

  useEffect(() => {
    const open = () => {
      const linked = sharedIn(location.hash);
      if (linked === 'broken') onNotice((say) => say.broken);
      else if (linked) desk.show(linked);
    };
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  });

  const share = async (draft: Draft) => {
    // In the address too, where a page without TLS may not copy.
    history.replaceState(null, '', hashOf(draft));
    try {
      await navigator.clipboard.writeText(location.href);
      onNotice((say) => say.copied);
    } catch {
      onNotice((say) => say.notCopied);
    }
  };

  const saveTable = async ({ query, variables: text }: Draft) => {
    onNotice(undefined);
    const variables = readVariables(text);
    if (variables === 'broken') return onNotice((say) => say.noTable(say.badVariables));
    const answer = await askTable({ query, variables, operationName }).catch(() => undefined);
    if (!answer) return onNotice((say) => say.noTable(say.unreachable));
    if ('refusal' in answer) return onNotice((say) => say.noTable(answer.refusal));
    const file = `${operationName || 'bouwtekening'}.csv`;
    download(file, answer.table);
    onNotice((say) => say.downloaded(file));
  };

  const withDraft = (act: (draft: Draft) => void) => () => {
    const draft = desk.draft();
    if (draft) act(draft);
  };
  return (
    <>
      <ExamplesMenu
        label={words.examples}
        examples={examples}
        language={language}
        onSelect={(example) => desk.show(draftOf(example, language))}
      />
      <ToolbarButton label={words.share} onClick={withDraft(share)}>
        <LinkIcon />
      </ToolbarButton>
      <ToolbarButton label={words.table} onClick={withDraft(saveTable)}>
        <span className="graphiql-toolbar-icon text-icon" aria-hidden="true">
          CSV
        </span>
      </ToolbarButton>
      {children}
    </>
  );
}

function readVariables(text: string): unknown {
  try {
    return tryParseJSONC(text);
  } catch {
    return 'broken';
  }
}

const LinkIcon = () => (
  <svg
    className="graphiql-toolbar-icon"
    aria-hidden="true"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
  >
    <path d="M10 14a4.5 4.5 0 0 0 6.4 0l3-3A4.5 4.5 0 0 0 13 4.6l-1.3 1.3M14 10a4.5 4.5 0 0 0-6.4 0l-3 3a4.5 4.5 0 0 0 6.4 6.4l1.3-1.3" />
  </svg>
);
