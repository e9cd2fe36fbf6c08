import { useState } from 'react';
import {
  ExplorerAnswerDocument,
  type ExplorerAnswerQueryVariables,
  ExplorerTableDocument,
} from '../../../../generated/explorer/graphql';
import { LANGUAGE, ROOT, SEPARATED } from '../../app/addresses';
import { useLanguage } from '../../app/language';
import { playgroundWith } from '../../app/playground';
import { PrintButton } from '../../parts/memo/memo';

/** What to do with an answer: take it along as a link, a reference, a table or a query. */
export function Actions({
  variables,
  reference,
  hasRows,
}: {
  variables: ExplorerAnswerQueryVariables;
  reference: string;
  /** Whether its table would hold anything. */
  hasRows: boolean;
}) {
  const { texts } = useLanguage();
  const [said, say] = useState('');
  const copy = (text: string, copied: string) =>
    navigator.clipboard.writeText(text).then(
      () => say(copied),
      // Without TLS browsers let no page copy.
      () => say(texts.ask.notCopied),
    );
  const download = () => saveTable(variables).catch(() => say(texts.ask.csvFailed));
  return (
    <section id="use" className="actions" aria-label={texts.ask.actions} tabIndex={-1}>
      <button type="button" onClick={() => copy(window.location.href, texts.ask.copied)}>
        {texts.ask.copy}
      </button>
      <button type="button" onClick={() => copy(`${reference}, ${window.location.href}`, texts.ask.cited)}>
        {texts.ask.cite}
      </button>
      {hasRows && (
        <button type="button" onClick={download}>
          {texts.ask.csv}
        </button>
      )}
      <PrintButton />
      <a className="button" href={playgroundWith(ExplorerAnswerDocument.toString(), variables)}>
        {texts.ask.openQuery}
      </a>
      <span role="status">{said}</span>
      {!hasRows && <p className="quiet">{texts.ask.noCsv}</p>}
      <p className="quiet reference">
        {reference}, {window.location.href}
      </p>
    </section>
  );
}

/** Fetches the answer as a table and saves it as a file. */
async function saveTable(variables: ExplorerAnswerQueryVariables): Promise<void> {
  const response = await fetch(`${ROOT}graphql?${SEPARATED[LANGUAGE]}`, {
    method: 'POST',
    headers: { accept: 'text/csv', 'accept-language': LANGUAGE, 'content-type': 'application/json' },
    body: JSON.stringify({ query: ExplorerTableDocument.toString(), variables }),
  });
  if (!response.ok) throw new Error(`A table must come with 200, got ${response.status}`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  // What file systems take for something else is left out of the name.
  link.download = `bouwtekening ${variables.question
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .slice(0, 60)
    .trim()}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
