import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import type { Output } from '../../core/contract/index.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { errorMessage } from '../../core/i18n/error-message.ts';
import { loadWords } from '../../core/i18n/load-words.ts';
import { translator } from '../../core/i18n/translate.ts';
import { languageFor } from '../../core/model/settings/settings.ts';
import './tokens.css';
import './forced-colors.css';
import './scripts.css';
import './base.css';
import { App } from './app/App.tsx';
import { call, listen } from './app-state/bridge.ts';
import { loadScreens, afterFirstPaint } from './app/load-screens.ts';
import { applyResults } from './app-state/loading/load-results.ts';
import { takeReloadReason, notifierOf } from './app-state/notifications.ts';
import { AppProvider } from './app-state/app-context.tsx';
import { beginState, reduceApp } from './app-state/app-state.ts';
import { beginDrafts } from './app-state/drafts.ts';
import { createStore } from './app-state/store.ts';
import { offerUnfinished, applyErasure } from './app-state/erasure.ts';
import { tellWatched } from './app-state/watched-news.ts';
import { showEncryption, offerOldBackups } from './app-state/library-protection.ts';

/** After so many milliseconds an empty window is in want of a word. */
const SOON = 700;

/** The language that is shown until the library says otherwise. */
const guessed = languageFor('system', navigator.language);

/** Says that the library is being opened, where that takes a while: an older one is brought up to date. */
function sayOpening(root: HTMLElement, words: Promise<void>): () => void {
  let isOver = false;
  const timer = setTimeout(() => void words.then(say), SOON);
  const say = (): void => {
    if (isOver) return;
    const line = document.createElement('p');
    line.className = 'opening';
    line.role = 'status';
    line.textContent = translator(guessed)('library.opening');
    root.replaceChildren(line);
  };
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** So many milliseconds a list is waited for that the first drawing could have in it: a large one comes later. */
const LIST_WITHIN = 150;

/** Returns the library's list, or null if it takes long; what fails is found out by who asks again. */
function listSoon(): Promise<Output<'library.list'> | null> {
  return new Promise((resolve) => {
    call('library.list', { since: null }).then(resolve, () => resolve(null));
    setTimeout(() => resolve(null), LIST_WITHIN);
  });
}

async function begin(root: HTMLElement): Promise<void> {
  // They are read while the library is opened; most people have it in the language of their system.
  const words = loadWords(guessed);
  const said = sayOpening(root, words);
  const asked = call('app.begin', {}).finally(said);
  const listing = listSoon();
  const begun = await asked;
  await loadWords(begun.language);
  beginDrafts(begun.drafts);
  const store = createStore(reduceApp, beginState(begun));
  // From here on, so that a file handed over while the window opens is not missed.
  listen({
    loaded: ({ results }) => applyResults(store, results),
    loading: (loading) => store.dispatch({ type: 'loading', loading }),
    open: ({ articleId }) =>
      store.dispatch({ type: 'show', screen: { name: 'desk', articleId, versionId: null } }),
    vault: ({ state }) => {
      store.dispatch({ type: 'vault', vault: state });
      if (state === 'open') void offerOldBackups(store);
    },
    encrypting: (far) => showEncryption(store, far),
    watched: ({ news }) => news !== null && tellWatched(store, news),
    erased: (erased) => applyErasure(store, erased),
    sealing: (sealing) => store.dispatch({ type: 'sealing', sealing }),
    backup: (backup) => {
      store.dispatch({ type: 'backup', backup });
      const { problem } = backup;
      if (problem !== null) notifierOf(store).failed(new TickmarkError(problem.code, problem.detail));
    },
  });
  const { screen: first, settings: known } = store.get();
  // The first screen has no list, and the library asks for its own when an article makes room for it.
  const listed = first.name === 'library' && known.checkerId !== null ? await listing : null;
  if (listed !== null) store.dispatch({ type: 'listed', answer: listed });
  if (begun.resume?.crashed === true) notifierOf(store).done(translator(store.get().language)('rescue.back'));
  const done = takeReloadReason();
  if (done !== null) notifierOf(store).done(translator(store.get().language)(done));
  if (store.get().screen.name !== 'library' || store.get().settings.checkerId === null) await loadScreens();
  else afterFirstPaint(store, () => void loadScreens().catch(notifierOf(store).failed));
  void offerUnfinished(store);
  createRoot(root).render(
    <AppProvider store={store}>
      <App onReady={() => root.removeAttribute('aria-busy')} />
    </AppProvider>,
  );
}

/** Shows what stands in place of a library that is locked or cannot be opened. */
async function beginWithoutLibrary(root: HTMLElement, thrown: unknown): Promise<void> {
  const { showLock, showRecovery } = await import('./app/start-screens.tsx');
  await (isLocked(thrown) ? showLock : showRecovery)(root);
}

function isLocked(thrown: unknown): boolean {
  return thrown instanceof TickmarkError && thrown.code === 'libraryLocked';
}

const root = document.getElementById('desk');
if (root !== null)
  await begin(root).catch((thrown: unknown) =>
    beginWithoutLibrary(root, thrown).catch(async () => {
      await loadWords(guessed);
      root.removeAttribute('aria-busy');
      root.textContent = errorMessage(guessed, thrown);
    }),
  );
