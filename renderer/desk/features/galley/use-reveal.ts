import { useEffect, type RefObject } from 'react';
import type { Reveal } from '../../article-state/article-view.ts';
import type { ArticleStore } from '../../article-state/save.ts';
import type { GalleyText } from '../../article-state/galley-text.ts';

/** Pixels kept free above and below what is brought into sight. */
const ROOM = { above: 56, below: 96 };

/** Frames that a reveal may take: blocks that were never laid out take their true height only when they come near. */
const MAX_FRAMES = 4;

/** Brings into sight what the article's view asks for, without any movement on the way. */
export function useReveal(
  store: ArticleStore,
  text: GalleyText,
  scroller: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    let shown: Reveal | null = null;
    let frame = 0;
    const show = () => {
      const { reveal } = store.get();
      if (reveal === shown) return;
      shown = reveal;
      cancelAnimationFrame(frame);
      if (reveal !== null) follow(reveal, MAX_FRAMES);
    };
    const follow = (reveal: Reveal, frames: number) => {
      const root = scroller.current;
      const moved = root !== null && bring(root, text, reveal);
      if (moved && frames > 1) frame = requestAnimationFrame(() => follow(reveal, frames - 1));
    };
    show();
    const stop = store.subscribe(show);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [store, text, scroller]);
}

/** Scrolls so that the span is in sight; returns whether anything had to move. */
export function bring(root: HTMLElement, text: GalleyText, { span, how }: Reveal): boolean {
  const range = text.liveRange(span);
  if (range === null) return false;
  const box = range.getBoundingClientRect();
  const frame = root.getBoundingClientRect();
  const top = box.top - frame.top;
  const bottom = box.bottom - frame.top;
  const fits = how === 'near' && top >= ROOM.above && bottom <= frame.height - ROOM.below;
  const before = root.scrollTop;
  // Where the text begins, what stands above it is seen too: the sheet's edge, and what is said of the version.
  if (how === 'start') root.scrollTop = span.start === 0 ? 0 : before + top;
  else if (!fits) root.scrollTop = before + top - frame.height / 3;
  return root.scrollTop !== before;
}
