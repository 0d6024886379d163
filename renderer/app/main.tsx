import '../data/zod-setup.ts';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/newsreader/index.css';
import './styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { listenToEngine } from '../data/queries.ts';
import { App } from './app.tsx';
import { applyTheme } from './theme.ts';

applyTheme();
listenToEngine();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
