import { useLayoutEffect } from 'react';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import type { InspectorField } from '../../article-state/article-view.ts';

/** Calls `focus` when a command wants this field: also when the field has only just come. */
export function useWanted(field: InspectorField | undefined, focus: () => void): void {
  const { store } = useArticleContext();
  const isWanted = useArticle((view) => view.wanted !== null && view.wanted === field);
  useLayoutEffect(() => {
    if (!isWanted) return;
    store.dispatch({ type: 'answered' });
    focus();
  });
}
