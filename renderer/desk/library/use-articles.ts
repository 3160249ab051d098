import { useCallback, useEffect, useState } from 'react';
import type { ArticleSummary } from '../../../core/contract.ts';
import { call } from '../bridge.ts';
import { useApp } from '../state/app-context.tsx';

/** The library's list as it is known here; while it is read again the one before it stays. */
export interface Articles {
  list: readonly ArticleSummary[] | null;
  /** Why it could not be read, or null. */
  failure: unknown;
  readAgain(): void;
  /** Puts a changed list in its place without reading it again. */
  change(next: NextList): void;
}

/** Returns the list after a change; `removed` tells whether it is that of the deleted articles. */
export type NextList = (list: readonly ArticleSummary[], removed: boolean) => readonly ArticleSummary[];

/** Reads the library's articles, or the deleted ones, and again each time that the library changed. */
export function useArticles(removed: boolean): Articles {
  const revision = useApp((state) => state.libraryRevision);
  const [tries, setTries] = useState(0);
  const [read, setRead] = useState<{ removed: boolean; list: readonly ArticleSummary[] } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    let wanted = true;
    call('library.list', { removed }).then(
      ({ articles }) => {
        if (!wanted) return;
        setRead({ removed, list: articles });
        setFailure(null);
      },
      (thrown: unknown) => {
        if (wanted) setFailure(thrown);
      },
    );
    return () => {
      wanted = false;
    };
  }, [removed, revision, tries]);

  const readAgain = useCallback(() => setTries((count) => count + 1), []);
  const change = useCallback(
    (next: NextList) => setRead((before) => before && { ...before, list: next(before.list, before.removed) }),
    [],
  );
  return { list: read?.removed === removed ? read.list : null, failure, readAgain, change };
}
