import { useLayoutEffect, type RefObject } from 'react';
import { call } from '../../app-state/bridge.ts';
import type { ArticleStore } from '../../article-state/save.ts';
import type { GalleyText } from '../../article-state/galley-text.ts';

/** Milliseconds of rest before the place is written down. */
const REST = 400;

/**
 * Remembers where the reader is: the first line in sight and the selected claim. A place that cannot be saved is no
 * harm done and is not spoken of; the next one will be tried again.
 */
export function usePlace(
  store: ArticleStore,
  text: GalleyText,
  scroller: RefObject<HTMLElement | null>,
): void {
  // In the layout, so that whoever leaves soon after a scroll is still asked where the text stands: after that it is gone.
  useLayoutEffect(() => {
    const root = scroller.current;
    if (root === null) return;
    const { article } = store.get().data;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let claimId = store.get().selected?.id ?? null;
    let remembered = '';
    let top = root.scrollTop;

    const remember = () => {
      clearTimeout(timer);
      timer = undefined;
      const offset = firstInSight(root, text);
      if (offset === null) return;
      const place = { articleId: article.id, offset, claimId };
      const key = `${place.offset} ${place.claimId}`;
      if (key === remembered) return;
      remembered = key;
      call('article.setPlace', place).catch(() => (remembered = ''));
    };
    const rememberSoon = () => {
      top = root.scrollTop;
      clearTimeout(timer);
      timer = setTimeout(remember, REST);
    };
    const stop = store.subscribe(() => {
      const selected = store.get().selected?.id ?? null;
      if (selected === claimId) return;
      claimId = selected;
      rememberSoon();
    });
    root.addEventListener('scroll', rememberSoon, { passive: true });
    return () => {
      stop();
      root.removeEventListener('scroll', rememberSoon);
      // The page tells of a scroll when it next paints: a key may come before that.
      if (timer !== undefined || root.scrollTop !== top) remember();
    };
  }, [store, text, scroller]);
}

/** Where across the text its first line is looked for: a pane or a message that lies over it covers some of these. */
const ACROSS = [1 / 2, 3 / 4, 1 / 4, 9 / 10, 1 / 10];

/** Returns the offset of the first character in sight, or null if all of the first line is covered. */
function firstInSight(root: HTMLElement, text: GalleyText): number | null {
  if (root.scrollTop === 0) return 0;
  const frame = root.getBoundingClientRect();
  const y = frame.top + 12;
  for (const part of ACROSS) {
    const x = frame.left + frame.width * part;
    const place = root.contains(document.elementFromPoint(x, y)) ? text.characterAt(x, y) : null;
    if (place !== null) return place.near;
  }
  return null;
}
