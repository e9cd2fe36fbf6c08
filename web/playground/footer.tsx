import { useGraphiQL } from '@graphiql/react';
import type { Run } from './service';
import { type Language, type Notice, WORDS } from './words';

interface Told {
  language: Language;
  runs: readonly Run[];
  notice: Notice | undefined;
  onClose(): void;
}

/** Below the answer: what it took, and what the page has to say. */
export function Footer({ language, runs, notice, onClose }: Told) {
  const shown = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.response);
  const run = shown ? runs.find(({ response }) => response === shown) : undefined;
  const words = WORDS[language];
  return (
    <div className="told">
      <div className="notice">
        <p role="status">{notice?.(words)}</p>
        {notice && (
          <button type="button" aria-label={words.close} onClick={onClose}>
            ×
          </button>
        )}
      </div>
      {run && (
        <p className="took">
          {[words.run(run), ...(run.cost ? [words.cost(run.cost.requested, run.cost.limit)] : [])].join(
            ' · ',
          )}
        </p>
      )}
    </div>
  );
}
