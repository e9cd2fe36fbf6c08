import { GraphiQL } from 'graphiql';
import { useMemo, useState } from 'react';
import type { Example } from '../../api/operations/examples';
import { sharedIn } from '../shared-link';
import { type Draft, draftOf } from './draft';
import { Footer } from './footer';
import { createFetcher, type Run } from './service';
import { Toolbar } from './toolbar';
import { type Language, languageOf, type Notice } from './words';

/** How many runs are remembered, so that a tab that is returned to tells what its answer took. */
const RUNS = 20;

const BROKEN: Notice = (say) => say.broken;

const CHOSEN = 'bouwtekening:language';

/** GraphiQL as a desk for analysts: examples by question, links to share, tables, and what an answer took. */
export function Playground({ examples }: { examples: readonly Example[] }) {
  const [language, setLanguage] = useLanguage();
  const [runs, setRuns] = useState<readonly Run[]>([]);
  const [notice, setNotice] = useState<Notice | undefined>(() =>
    sharedIn(location.hash) === 'broken' ? BROKEN : undefined,
  );
  const tell = (next: Notice | undefined) => setNotice(() => next);
  const fetcher = useMemo(
    () =>
      createFetcher((run) => {
        setRuns((earlier) => [run, ...earlier].slice(0, RUNS));
        setNotice(undefined);
      }),
    [],
  );
  const [first] = useState(() => firstDraft(examples, language));
  return (
    <GraphiQL
      fetcher={fetcher}
      {...(first && { initialQuery: first.query, initialVariables: first.variables })}
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>
        <span className="name">Bouwtekening</span>
        {(['nl', 'en'] as const).map((each) => (
          <button
            type="button"
            key={each}
            lang={each}
            aria-pressed={each === language}
            title={each === 'nl' ? 'Nederlands' : 'English'}
            onClick={() => setLanguage(each)}
          >
            {each.toUpperCase()}
          </button>
        ))}
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, copy }) => (
          <Toolbar examples={examples} language={language} onNotice={tell}>
            {prettify}
            {copy}
          </Toolbar>
        )}
      </GraphiQL.Toolbar>
      <GraphiQL.Footer>
        <Footer language={language} runs={runs} notice={notice} onClose={() => tell(undefined)} />
      </GraphiQL.Footer>
    </GraphiQL>
  );
}

/** The language that a reader chose, else that of the browser. */
function useLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(() =>
    languageOf(localStorage.getItem(CHOSEN) ?? navigator.language),
  );
  // Before anything is asked: the service is asked in the language of the page.
  document.documentElement.lang = language;
  return [
    language,
    (chosen) => {
      localStorage.setItem(CHOSEN, chosen);
      setLanguage(chosen);
    },
  ];
}

/** What the page opens with: the draft of its link, else what the reader left, else the first example. */
function firstDraft(examples: readonly Example[], language: Language): Draft | undefined {
  const linked = sharedIn(location.hash);
  if (linked && linked !== 'broken') return linked;
  const [first] = examples;
  return localStorage.getItem('graphiql:tabState') || !first ? undefined : draftOf(first, language);
}
