import { useEffect, type RefObject } from 'react';
import { call } from '../bridge.ts';
import type { ArticleStore } from '../article/save.ts';
import type { GalleyText } from './galley-text.ts';

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
  useEffect(() => {
    const root = scroller.current;
    if (root === null) return;
    const { article } = store.get().data;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let claimId = store.get().selected?.id ?? null;
    let remembered = '';

    const remember = () => {
      clearTimeout(timer);
      timer = undefined;
      const place = { articleId: article.id, offset: firstInSight(root, text), claimId };
      const key = `${place.offset} ${place.claimId}`;
      if (key === remembered) return;
      remembered = key;
      call('article.setPlace', place).catch(() => (remembered = ''));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(remember, REST);
    };
    const stop = store.subscribe(() => {
      const selected = store.get().selected?.id ?? null;
      if (selected === claimId) return;
      claimId = selected;
      later();
    });
    root.addEventListener('scroll', later, { passive: true });
    return () => {
      stop();
      root.removeEventListener('scroll', later);
      if (timer !== undefined) remember();
    };
  }, [store, text, scroller]);
}

/** Returns the offset of the first character in sight. */
function firstInSight(root: HTMLElement, text: GalleyText): number {
  if (root.scrollTop === 0) return 0;
  const frame = root.getBoundingClientRect();
  return text.characterAt(frame.left + frame.width / 2, frame.top + 12)?.near ?? 0;
}
