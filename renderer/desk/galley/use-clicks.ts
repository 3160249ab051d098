import { useCallback, type MouseEvent } from 'react';
import { claimForClick } from '../article/moves.ts';
import type { ArticleStore } from '../article/save.ts';
import { indexAt } from '../article/stops.ts';
import type { GalleyText } from './galley-text.ts';

/**
 * A click on painted words selects their claim, and again the next of those that overlap there; a click elsewhere puts
 * the caret in the sentence. Dragging over words is left alone: it selects text.
 */
export function useClicks(store: ArticleStore, text: GalleyText): (event: MouseEvent) => void {
  return useCallback(
    (event) => {
      if (event.target instanceof Element && event.target.closest('button') !== null) return;
      if (window.getSelection()?.isCollapsed === false) return;
      const place = text.characterAt(event.clientX, event.clientY);
      if (place === null) return;
      const { data, selected } = store.get();
      const { offset, near } = place;
      const claimId = offset === null ? null : claimForClick(data, offset, selected?.id ?? null);
      store.dispatch({ type: 'caret', stop: indexAt(data.stops, offset ?? near), claimId, reveal: false });
    },
    [store, text],
  );
}
