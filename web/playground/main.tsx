import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import type { Example } from '../../api/operations/examples';
import { Playground } from './playground';

const response = await fetch('../examples.json');
const root = document.getElementById('root');
if (root) createRoot(root).render(<Playground examples={(await response.json()) as Example[]} />);
