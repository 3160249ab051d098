import { useEffect } from 'react';
import { call } from '../../app-state/bridge.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';

/** Has the text read for what it says of its claims, when it is opened and when what that depends on changes. */
export function useTextNotes(): void {
  const { store } = useArticleContext();
  const versionId = useArticle(({ data }) => data.version.id);
  const language = useArticle(({ data }) => data.article.language);
  const published = useArticle(({ data }) => data.article.published);
  const blocks = useArticle(({ data }) => data.blocks);

  useEffect(() => {
    let gone = false;
    call('version.notes', { versionId }).then(
      (notes) => !gone && store.dispatch({ type: 'notes', notes }),
      // The desk does without: nothing that the checker does depends on it.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [store, versionId, language, published, blocks]);
}
