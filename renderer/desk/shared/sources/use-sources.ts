import { useCallback, useEffect, useState } from 'react';
import type { Notice } from '../../../../core/contract/index.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { SourceEntry } from '../../../../core/model/source/source-text.ts';
import { call, listen } from '../../app-state/bridge.ts';
import { useNotify } from '../../app-state/notifications.ts';
import { useArticle } from '../../article-state/article-context.tsx';

/** The sources of an article. */
export interface ArticleSources {
  /** Null until they have been fetched. */
  entries: readonly SourceEntry[] | null;
  /** How far the files are read; null until main says so. */
  reading: Notice<'readingSources'> | null;
  /** Fetches the sources again. */
  refresh(): void;
}

/**
 * Returns the sources of an article, by default the one on the desk. They are fetched again after each change of that and each file that was
 * read.
 */
export function useSources(ofArticle: Id | null = null): ArticleSources {
  const notify = useNotify();
  const onDesk = useArticle(({ data }) => data.article.id);
  const articleId = ofArticle ?? onDesk;
  const history = useArticle(({ data }) => data.history);
  const [entries, setEntries] = useState<readonly SourceEntry[] | null>(null);
  const [reading, setReading] = useState<ArticleSources['reading']>(null);
  const [asked, setAsked] = useState(0);
  const refresh = useCallback(() => setAsked((count) => count + 1), []);

  useEffect(
    () =>
      listen({
        readingSources: (far) => {
          setReading(far);
          if (far.hash !== null || far.name === null) refresh();
        },
      }),
    [refresh],
  );
  useEffect(() => {
    let cancelled = false;
    call('source.list', { articleId }).then(
      ({ sources }) => !cancelled && setEntries(sources),
      (thrown: unknown) => !cancelled && notify.failed(thrown),
    );
    return () => {
      cancelled = true;
    };
  }, [articleId, history, asked, notify]);
  return { entries, reading, refresh };
}
