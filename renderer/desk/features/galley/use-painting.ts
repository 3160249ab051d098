import { useEffect, type RefObject } from 'react';
import type { ArticleStore } from '../../article-state/save.ts';
import type { GalleyText } from '../../article-state/galley-text.ts';
import type { NearBlocks } from './near-blocks.ts';
import { Painter } from './painter.ts';

/** Keeps what is painted on the words in step with the article, in the same task as the change. */
export function usePainting(
  store: ArticleStore,
  text: GalleyText,
  near: NearBlocks,
  scroller: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const root = scroller.current;
    if (root === null) return;
    const painter = new Painter(text, near);
    const paint = () => painter.paint(store.get());
    const stopWatching = near.watch(root, paint);
    const stopListening = store.subscribe(paint);
    return () => {
      stopListening();
      stopWatching();
      painter.close();
    };
  }, [store, text, near, scroller]);
}
