import { useEffect } from 'react';
import { useMessages } from '../ui/interface.tsx';
import { useNotify } from '../app-state/notifications.ts';
import type { ArticleData } from './article-data.ts';
import { useArticleContext } from './article-context.tsx';

/** The number that a claim had, and the one that it has now. */
export interface Renumbering {
  was: number;
  is: number;
}

/**
 * Returns the first decided claim, in article order, whose number differs after a change, or null. Numbers follow the text,
 * and people may have referred to a decided claim by its number.
 */
export function firstRenumbering(before: ArticleData, after: ArticleData): Renumbering | null {
  if (before.order === after.order) return null;
  for (const id of before.order.ids) {
    const was = before.order.numbers.get(id);
    const is = after.order.numbers.get(id);
    if (was === undefined || is === undefined || was === is) continue;
    const claim = before.claims.get(id);
    if (claim !== undefined && (claim.verdict !== 'unchecked' || claim.said !== 'unchecked'))
      return { was, is };
  }
  return null;
}

/** Says once, each time that an article is opened, that a decided claim has another number now, and why. */
export function useRenumberingNotice(): void {
  const { store } = useArticleContext();
  const notify = useNotify();
  const t = useMessages();
  useEffect(() => {
    let before = store.get().data;
    const stop = store.subscribe(() => {
      const { data } = store.get();
      const found = firstRenumbering(before, data);
      before = data;
      if (found === null) return;
      stop();
      notify.done(t('claims.renumbered', { was: found.was, is: found.is }));
    });
    return stop;
  }, [store, notify, t]);
}
