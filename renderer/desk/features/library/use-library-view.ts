import { useCallback, useEffect, useRef, useState, useMemo } from 'react';
import { type LibraryFilter, filterArticles } from '../../../../core/model/library/filter.ts';
import type { LibraryView, Shelf } from '../../../../core/model/library/view.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import type { AppState } from '../../app-state/app-state.ts';
import type { ArticleList } from '../../app-state/article-list.ts';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import { countShelves, linesOf, onShelf, type Line, sortArticles } from './table-lines.ts';

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

/** The library's list as it is known here. While changes are being read, the former list stays. */
export interface Articles {
  list: ArticleList | null;
  /** Why it could not be read, or null. */
  failure: unknown;
  readAgain(): void;
}

/** Whether the list that the window began with is what the library holds: nothing was shown or changed since then. */
function isListedAtStart({ list, opened, libraryRevision }: AppState): boolean {
  return list !== null && opened === 0 && libraryRevision === 0;
}

/** Reads the library's articles, or what has changed in them, when it is shown and each time that the library changed. */
export function useArticleList(): Articles {
  const store = useAppStore();
  const revision = useApp((state) => state.libraryRevision);
  const list = useApp((state) => state.list);
  const [tries, setTries] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    if (isListedAtStart(store.get()) && tries === 0) return undefined;
    let isCurrent = true;
    call('library.list', { since: store.get().list?.stamp ?? null }).then(
      (answer) => {
        if (!isCurrent) return;
        store.dispatch({ type: 'listed', answer });
        setFailure(null);
      },
      (thrown: unknown) => {
        if (isCurrent) setFailure(thrown);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [store, revision, tries]);

  const readAgain = useCallback(() => setTries((count) => count + 1), []);
  // Articles come from watched folders without anybody doing anything here.
  useEffect(() => listen({ watched: ({ hasNew }) => hasNew && readAgain() }), [readAgain]);
  return { list, failure, readAgain };
}

/** What the table shows of the library. */
export interface Shown {
  /** How many articles are on each shelf. */
  counts: Record<Shelf, number>;
  /** The articles of the shelf that is shown, whatever the filter. */
  shelf: readonly ArticleSummary[];
  /** How many of them the filter leaves. */
  remaining: number;
  lines: readonly Line[];
}

const nothing: readonly ArticleSummary[] = [];

/** Returns what the table shows: a shelf, sorted, filtered and grouped. Each step is done again only when its inputs change. */
export function useShown(list: ArticleList | null, view: LibraryView): Shown {
  const language = useApp((state) => state.language);
  const all = list?.lines ?? nothing;
  const opened = list?.opened;
  const counts = useMemo(() => countShelves(all), [all]);
  const shelf = useMemo(() => onShelf(all, view.shelf), [all, view.shelf]);
  const sorted = useMemo(
    () => sortArticles(shelf, view.sort, language, opened),
    [shelf, view.sort, language, opened],
  );
  const remaining = useMemo(() => filterArticles(sorted, view.filter), [sorted, view.filter]);
  const lines = useMemo(
    () => linesOf(remaining, view.group, view.folded, language),
    [remaining, view.group, view.folded, language],
  );
  return { counts, shelf, remaining: remaining.length, lines };
}
