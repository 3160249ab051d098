import { useSyncExternalStore } from 'react';
import type * as lazyScreens from './lazy-screens.tsx';
import type { AppStore } from '../app-state/app-context.tsx';

/** The screens that are not needed to paint the library. */
type LazyScreens = typeof lazyScreens;

let screens: LazyScreens | null = null;
const listeners = new Set<() => void>();

/** Loads them. Rejects where the app's own files cannot be read. */
export async function loadScreens(): Promise<void> {
  screens = await import('./lazy-screens.tsx');
  for (const listener of listeners) listener();
}

/** Milliseconds to wait for the library's list. */
const PATIENCE = 1000;

/** Resolves once the page is painted for the first time. Code that runs before that competes with Chromium's own work. */
function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}

/** Runs `load` once the library's list is painted, or somebody wants another screen, whichever is first. */
export function afterFirstPaint(store: AppStore, load: () => void): void {
  let isDue = true;
  const due = (): void => {
    if (isDue) load();
    isDue = false;
    forget();
  };
  const look = (): void => {
    const { list, screen, dialog } = store.get();
    if (screen.name !== 'library' || dialog !== null) due();
    // The frame after the next has the list in it.
    else if (list !== null)
      void firstPaint().then(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(due))));
  };
  const forget = store.subscribe(look);
  look();
  setTimeout(due, PATIENCE);
}

/**
 * Returns them, or null until they are loaded. React's `lazy` would hold a screen back for a moment even where its script
 * is there already.
 */
export function useScreens(): LazyScreens | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => screens,
  );
}
