import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import { errorMessage } from '../../core/i18n/error-message.ts';
import { languageFor } from '../../core/settings.ts';
import './tokens.css';
import './base.css';
import { App } from './App.tsx';
import { call, listen } from './bridge.ts';
import { AppProvider } from './state/app-context.tsx';
import { beginState, reduceApp } from './state/app-state.ts';
import { createStore } from './state/store.ts';

async function begin(root: HTMLElement): Promise<void> {
  const store = createStore(reduceApp, beginState(await call('app.begin', {})));
  // From here on, so that a file handed over while the window opens is not missed.
  listen({
    loaded: ({ results }) => store.dispatch({ type: 'loaded', results }),
    loading: (loading) => store.dispatch({ type: 'loading', loading }),
  });
  createRoot(root).render(
    <AppProvider store={store}>
      <App onReady={() => root.removeAttribute('aria-busy')} />
    </AppProvider>,
  );
}

const root = document.getElementById('desk');
if (root !== null)
  await begin(root).catch((thrown: unknown) => {
    root.removeAttribute('aria-busy');
    root.textContent = errorMessage(languageFor('system', navigator.language), thrown);
  });
