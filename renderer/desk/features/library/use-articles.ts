import { useCallback, useEffect, useState } from 'react';
import { call } from '../../app-state/bridge.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import type { AppState } from '../../app-state/app-state.ts';
import type { ArticleList } from '../../app-state/article-list.ts';

/** The library's list as it is known here; while what has changed is read the one before it stays. */
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
export function useArticles(): Articles {
  const store = useAppStore();
  const revision = useApp((state) => state.libraryRevision);
  const list = useApp((state) => state.list);
  const [tries, setTries] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    if (isListedAtStart(store.get()) && tries === 0) return undefined;
    let wanted = true;
    call('library.list', { since: store.get().list?.stamp ?? null }).then(
      (answer) => {
        if (!wanted) return;
        store.dispatch({ type: 'listed', answer });
        setFailure(null);
      },
      (thrown: unknown) => {
        if (wanted) setFailure(thrown);
      },
    );
    return () => {
      wanted = false;
    };
  }, [store, revision, tries]);

  const readAgain = useCallback(() => setTries((count) => count + 1), []);
  return { list, failure, readAgain };
}
