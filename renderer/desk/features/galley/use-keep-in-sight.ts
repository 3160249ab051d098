import { useEffect, type RefObject } from 'react';
import type { Span } from '../../../../core/model/article/article.ts';
import type { ArticleStore } from '../../article-state/save.ts';
import type { GalleyText } from '../../article-state/galley-text.ts';
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
    let isSeen = false;
    /** Where the selected claim lies in the text, and how much of that is seen: null until it was looked at in this size. */
    let place: Place | null = null;
    let idle = 0;
    const selected = (): Span | null => {
      const { data, selected: one } = store.get();
      return (one && data.claims.get(one.id)) ?? null;
    };
    const look = () => {
      const span = selected();
      place = span === null ? null : placeIn(root, text, span);
      isSeen = place !== null && isAt(place, root.scrollTop);
    };
    /** After what a selection brings into sight, and never between a key or a scroll and what is painted for it. */
    const lookSoon = () => {
      cancelIdleCallback(idle);
      idle = requestIdleCallback(look);
    };
    /** At once, without a layout: another size may come before the page is idle. */
    const scrolled = () => {
      if (place !== null) isSeen = isAt(place, root.scrollTop);
    };
    const observer = new ResizeObserver(() => {
      const span = selected();
      if (isSeen && span !== null) {
        place = null;
        bring(root, text, { span, how: 'near' });
      }
      lookSoon();
    });
    observer.observe(root);
    const stop = store.subscribe(lookSoon);
    root.addEventListener('scroll', scrolled, { passive: true });
    root.addEventListener('scrollend', lookSoon);
    return () => {
      observer.disconnect();
      stop();
      root.removeEventListener('scroll', scrolled);
      root.removeEventListener('scrollend', lookSoon);
      cancelIdleCallback(idle);
    };
  }, [store, text, scroller]);
}

interface Place {
  top: number;
  bottom: number;
  height: number;
}

/** Where words lie, in pixels from the top of the text, and how many of those are seen at once; null for what is not drawn. */
function placeIn(root: HTMLElement, text: GalleyText, span: Span): Place | null {
  const box = text.liveRange(span)?.getBoundingClientRect();
  if (box === undefined) return null;
  const top = box.top - root.getBoundingClientRect().top + root.scrollTop;
  return { top, bottom: top + box.height, height: root.clientHeight };
}

function isAt({ top, bottom, height }: Place, scrollTop: number): boolean {
  return bottom > scrollTop && top < scrollTop + height;
}
