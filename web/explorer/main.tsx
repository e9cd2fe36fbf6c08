import '@fontsource-variable/source-sans-3/wght.css';
import './style/tokens.css';
import './style/page.css';
import './style/question.css';
import './style/answer.css';
import './style/evidence.css';
import './style/lists.css';
import './style/map.css';
import './style/compare.css';
import './style/data.css';
import './style/drawings.css';
import './style/print.css';
import './style/memo.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { Router } from 'wouter';
import { LANGUAGE, ROOT } from './app/addresses';
import { client } from './app/client';
import { Frame } from './app/frame';
import { LanguageProvider, speak } from './app/language';
import { movedTo } from './app/playground';
import { loadPage, Routes } from './app/routes';

const moved = movedTo(window.location.hash);
loadPage(window.location.pathname.slice(`${ROOT}${LANGUAGE}/`.length).split('/')[0] ?? '');
const spoken = await speak(LANGUAGE);
const root = document.getElementById('root');
if (moved) window.location.replace(moved);
else if (root)
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider value={spoken}>
        <Provider value={client}>
          <Router base={`${ROOT}${LANGUAGE}`}>
            <Frame>
              <Routes />
            </Frame>
          </Router>
        </Provider>
      </LanguageProvider>
    </StrictMode>,
  );
