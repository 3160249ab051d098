import type { ReactNode } from 'react';
import type { Span } from '../../../../core/model/article/article.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { indexAt } from '../../article-state/stops.ts';
import { cx } from '../../ui/cx.ts';
import styles from './GoTo.module.css';

interface GoToProps {
  span: Span;
  className?: string | undefined;
  children: ReactNode;
}

/** Words of the article; a press brings them into sight, and the claim stays selected. */
export function GoTo({ span, className, children }: GoToProps) {
  const { store } = useArticleContext();
  const language = useArticle(({ data }) => data.article.language);

  function go() {
    const { data, selected } = store.get();
    const stop = indexAt(data.stops, span.start);
    store.dispatch({ type: 'caret', stop, claimId: selected?.id ?? null, reveal: true });
  }

  return (
    <button
      type="button"
      className={cx(styles.words, className)}
      lang={language === 'und' ? undefined : language}
      dir="auto"
      onClick={go}
    >
      {children}
    </button>
  );
}
