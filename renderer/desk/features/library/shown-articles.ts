import { useCallback, useEffect, useState, useMemo } from 'react';
import { call } from '../../app-state/bridge.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import type { AppState } from '../../app-state/app-state.ts';
import type { ArticleList } from '../../app-state/article-list.ts';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import { filterArticles } from '../../../../core/model/library/filter.ts';
import type { LibraryView, Shelf } from '../../../../core/model/library/view.ts';
import { countShelves, linesOf, onShelf, type Line } from './table-lines.ts';
import { sortArticles } from './sort.ts';

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
