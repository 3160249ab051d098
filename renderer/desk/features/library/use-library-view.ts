import { useCallback, useEffect, useRef, useState } from 'react';
import type { LibraryFilter } from '../../../../core/model/library/filter.ts';
import type { LibraryView } from '../../../../core/model/library/view.ts';
import { call } from '../../app-state/bridge.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import type { AppState } from '../../app-state/app-state.ts';

/** Milliseconds of rest after which an arrangement is kept. */
const REST = 400;

/** How the table is arranged, and what changes that. */
export interface ViewControl {
  /** Its cursor is that of when the rest was last another: a line that is gone to has nothing else drawn again. */
  view: LibraryView;
  change(part: Partial<LibraryView>): void;
  filter(part: Partial<LibraryFilter>): void;
  /** Notes how far down the table is, in CSS pixels; draws nothing again. */
  scrolled(top: number): void;
}

/**
 * Returns how the table is arranged; a change is kept in the library soon after, and at the latest when the caller is
 * unmounted or the window goes. An arrangement that could not be kept needs no message.
 */
export function useLibraryView(): ViewControl {
  const store = useAppStore();
  const [select] = useState(selectArrangement);
  const view = useApp(select);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const top = useRef<number | null>(null);

  const keep = useCallback(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    if (top.current !== null) store.dispatch({ type: 'libraryView', view: { top: top.current } });
    top.current = null;
    call('library.setView', { view: store.get().libraryView }).catch(() => undefined);
  }, [store]);

  const keepSoon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, REST);
  }, [keep]);
  const change = useCallback(
    (part: Partial<LibraryView>) => {
      if (part.top !== undefined) top.current = null;
      store.dispatch({ type: 'libraryView', view: part });
      keepSoon();
    },
    [store, keepSoon],
  );
  const scrolled = useCallback(
    (now: number) => {
      top.current = now;
      keepSoon();
    },
    [keepSoon],
  );
  const filter = useCallback(
    (part: Partial<LibraryFilter>) => change({ filter: { ...store.get().libraryView.filter, ...part } }),
    [store, change],
  );

  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);
  return { view, change, filter, scrolled };
}

/** Returns a selector that gives the same arrangement again where only the line with the cursor is another. */
function selectArrangement(): (state: AppState) => LibraryView {
  let last: LibraryView | null = null;
  return ({ libraryView }) => {
    if (last === null || !isSameButCursor(last, libraryView)) last = libraryView;
    return last;
  };
}

function isSameButCursor(a: LibraryView, b: LibraryView): boolean {
  const parts = Object.keys(a) as (keyof LibraryView)[];
  return parts.every((part) => part === 'cursor' || Object.is(a[part], b[part]));
}
