import { useCallback, type MouseEvent } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import { claimForClick } from '../../article-state/moves.ts';
import type { ArticleStore } from '../../article-state/save.ts';
import { indexAt } from '../../article-state/stops.ts';
import type { GalleyText } from '../../article-state/galley-text.ts';

/**
 * A click on painted words, or a few pixels beside them, selects their claim, and again the next of those that overlap there; a click elsewhere puts
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
      const { offset, beside, near } = place;
      const claimAt = (at: number) => claimForClick(data, at, selected?.id ?? null);
      // A letter means itself; a gap, between words or at a line's end, what is beside it.
      const isLetter = offset !== null && /\S/u.test(text.text.charAt(offset));
      const claimId = (isLetter ? [offset] : beside).reduce<Id | null>(
        (found, at) => found ?? claimAt(at),
        null,
      );
      const stop = indexAt(data.stops, offset ?? beside[0] ?? near);
      store.dispatch({ type: 'caret', stop, claimId, reveal: false });
    },
    [store, text],
  );
}
