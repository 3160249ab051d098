import { DetailsDialog } from '../../features/library/DetailsDialog.tsx';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';

/** The details of the article on the desk, to be corrected. */
export function DeskDetails({ onClose }: { onClose(): void }) {
  const { store } = useArticleContext();
  const article = useArticle(({ data }) => data.article);
  return (
    <DetailsDialog
      article={article}
      onSaved={(change) => store.dispatch({ type: 'changed', change })}
      onClose={onClose}
    />
  );
}
