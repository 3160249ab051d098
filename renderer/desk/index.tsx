import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import './tokens.css';
import './base.css';
import { App } from './App.tsx';
import { call } from './bridge.ts';
import { AppProvider } from './state/app-context.tsx';
import { beginState, reduceApp } from './state/app-state.ts';
import { createStore } from './state/store.ts';


async function begin(root: HTMLElement): Promise<void> {
  const store = createStore(reduceApp, beginState(await call('app.begin', {})));
  createRoot(root).render(
    <AppProvider store={store}>
      <App />
    </AppProvider>,
  );
}

const root = document.getElementById('desk');
if (root !== null) await begin(root);
