import { useEffect, type RefObject, useLayoutEffect } from 'react';
import type { Span } from '../../../../core/model/article/article.ts';
import type { ArticleStore } from '../../article-state/save.ts';
import type { GalleyText } from '../../article-state/galley-text.ts';
import type { Reveal } from '../../article-state/article-view.ts';
import { call } from '../../app-state/bridge.ts';

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
function bring(root: HTMLElement, text: GalleyText, { span, how }: Reveal): boolean {
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
