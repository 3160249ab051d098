import { useEffect, type RefObject } from 'react';
import type { Span } from '../../../core/article.ts';
import type { ArticleStore } from '../article/save.ts';
import type { GalleyText } from './galley-text.ts';
import { bring } from './use-reveal.ts';

/**
 * Keeps the selected claim in sight when the galley gets another size, where it was in sight before: other lines take other
 * room. Who scrolled away from it to read stays there.
 */
export function useKeepInSight(
  store: ArticleStore,
  text: GalleyText,
  scroller: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const root = scroller.current;
    if (root === null) return;
    let wasInSight = false;
    let idle = 0;
    const selected = (): Span | null => {
      const { data, selected: one } = store.get();
      return (one && data.claims.get(one.id)) ?? null;
    };
    const look = () => {
      const span = selected();
      wasInSight = span !== null && isInSight(root, text, span);
    };
    /** After what a selection brings into sight, and never between a key or a scroll and what is painted for it. */
    const lookSoon = () => {
      cancelIdleCallback(idle);
      idle = requestIdleCallback(look);
    };
    const observer = new ResizeObserver(() => {
      const span = selected();
      if (wasInSight && span !== null) bring(root, text, { span, how: 'near' });
      else lookSoon();
    });
    observer.observe(root);
    const stop = store.subscribe(lookSoon);
    root.addEventListener('scrollend', lookSoon);
    return () => {
      observer.disconnect();
      stop();
      root.removeEventListener('scrollend', lookSoon);
      cancelIdleCallback(idle);
    };
  }, [store, text, scroller]);
}

function isInSight(root: HTMLElement, text: GalleyText, span: Span): boolean {
  const box = text.liveRange(span)?.getBoundingClientRect();
  const frame = root.getBoundingClientRect();
  return box !== undefined && box.bottom > frame.top && box.top < frame.bottom;
}
