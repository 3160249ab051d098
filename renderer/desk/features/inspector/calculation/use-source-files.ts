import { useEffect, useState } from 'react';
import type { SourceEntry, SourceFile } from '../../../../../core/model/source/source-text.ts';
import { call } from '../../../app-state/bridge.ts';
import { useNotify } from '../../../app-state/notifications.ts';
import { useArticle } from '../../../article-state/article-context.tsx';

/** A file of a source of the article. */
export interface FileOfSource {
  readonly entry: SourceEntry;
  readonly file: SourceFile;
}

/** Returns the files of the article's sources, each once; fetched again after each change of the article. */
export function useSourceFiles(): readonly FileOfSource[] {
  const notify = useNotify();
  const articleId = useArticle(({ data }) => data.article.id);
  const history = useArticle(({ data }) => data.history);
  const [files, setFiles] = useState<readonly FileOfSource[]>([]);
  useEffect(() => {
    let cancelled = false;
    call('source.list', { articleId }).then(
      ({ sources }) => {
        const all = sources.flatMap((entry) => entry.files.map((file) => ({ entry, file })));
        if (!cancelled) setFiles([...new Map(all.map((one) => [one.file.hash, one])).values()]);
      },
      (thrown: unknown) => !cancelled && notify.failed(thrown),
    );
    return () => {
      cancelled = true;
    };
  }, [articleId, history, notify]);
  return files;
}
