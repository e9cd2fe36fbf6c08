import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { ToolbarButton, ToolbarMenu, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import type { Example } from '../../api/operations/examples';

const fetcher = createGraphiQLFetcher({ url: '/graphql' });

/** Puts an example into the editor; running it is left to the reader. */
function Examples({ examples }: { examples: Example[] }) {
  const editor = useGraphiQL(({ queryEditor }) => queryEditor);
  const { setOperationName } = useGraphiQLActions();
  const show = (query: string) => {
    editor?.setValue(query);
    // The editor finds the name by itself only after a while; until then it would run the former operation.
    setOperationName(/^query (\w+)/m.exec(query)?.[1] ?? '');
  };
  return (
    <ToolbarMenu
      button={
        <ToolbarButton label="Voorbeelden / Examples">
          <span aria-hidden="true">☰</span>
        </ToolbarButton>
      }
    >
      {examples.map(({ name, title, query }) => (
        <ToolbarMenu.Item key={name} onSelect={() => show(query)}>
          {title}
        </ToolbarMenu.Item>
      ))}
    </ToolbarMenu>
  );
}

function Playground({ examples }: { examples: Example[] }) {
  return (
    <GraphiQL fetcher={fetcher} defaultQuery={examples[0]?.query ?? ''} defaultEditorToolsVisibility={false}>
      <GraphiQL.Logo>Bouwtekening</GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, copy }) => (
          <>
            <Examples examples={examples} />
            {prettify}
            {copy}
          </>
        )}
      </GraphiQL.Toolbar>
    </GraphiQL>
  );
}

const response = await fetch('/examples.json');
const root = document.getElementById('root');
if (root) createRoot(root).render(<Playground examples={(await response.json()) as Example[]} />);
