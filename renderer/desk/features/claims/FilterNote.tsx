import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { isNarrowed, noFilter } from '../../article-state/claim-list.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './FilterNote.module.css';

/**
 * Says how many claims are listed where the list is filtered by more than the pills above it show, and takes that away again:
 * the pills count all claims, and an empty list beside them would be a riddle.
 */
export function FilterNote({ listed }: { listed: number }) {
  const t = useMessages();
  const { store } = useArticleContext();
  const isShown = useArticle(({ filter }) => isNarrowed({ ...filter, review: beside(filter.review) }));
  if (!isShown) return null;
  return (
    <p className={styles.note}>
      <span>{t('filter.listed', { n: listed })}</span>
      <Button tone="quiet" onPress={() => store.dispatch({ type: 'filter', filter: noFilter })}>
        {t('filter.clear')}
      </Button>
    </p>
  );
}

/** The disagreements have a pill of their own. */
function beside<Review>(review: Review): Review | null {
  return review === 'disagreed' ? null : review;
}
