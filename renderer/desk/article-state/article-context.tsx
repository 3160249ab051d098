import { createContext, useContext } from 'react';
import type { Claim } from '../../../core/model/claim/claim.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { GalleyText } from './galley-text.ts';
import { useStore } from '../app-state/store.ts';
import type { ArticleView } from './article-view.ts';
import type { ArticleStore, Saver } from './save.ts';

/** The values that the parts of the desk share. */
export interface ArticleContextValue {
  store: ArticleStore;
  saver: Saver;
  text: GalleyText;
}

export const ArticleContext = createContext<ArticleContextValue | null>(null);

/** Returns the store and the saver of the article on the desk, or null on another screen. */
export function useArticleIfAny(): ArticleContextValue | null {
  return useContext(ArticleContext);
}

export function useArticleContext(): ArticleContextValue {
  const value = useArticleIfAny();
  if (value === null) throw new Error('not on the desk');
  return value;
}

/** Renders with a part of the article's view; see useStore for what a selector must do. */
export function useArticle<Value>(select: (view: ArticleView) => Value): Value {
  return useStore(useArticleContext().store, select);
}

/** Renders with one claim, and again only when that claim changes. */
export function useClaim(id: Id): Claim | undefined {
  return useArticle((view) => view.data.claims.get(id));
}

/** Renders with the selected claim, or null. */
export function useSelectedClaim(): Claim | null {
  return useArticle(({ selected, data }) => (selected && data.claims.get(selected.id)) ?? null);
}
