import { useLayoutEffect, type RefObject } from 'react';

/** CSS pixels in which a title can be told from others; a shorter title needs less. */
const ENOUGH = 240;

/** What gives way to the title, the first first: what is said elsewhere too goes before what is not. */
const pieces = ['verdicts', 'suggested', 'palette', 'untouched', 'time', 'progress'] as const;

/**
 * Leaves an article's title room in the bar that it stands in: pieces of the bar give way one after another, named in its
 * data-gone, for as long as the title has less than it needs. How much they take depends on the work and on the language, so
 * that no width of the window says it.
 */
export function useRoomForTitle(
  bar: RefObject<HTMLElement | null>,
  title: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const [whole, named] = [bar.current, title.current];
    if (whole === null || named === null) return;
    const fit = () => {
      for (let count = 0; count <= pieces.length; count++) {
        whole.dataset.gone = pieces.slice(0, count).join(' ');
        if (named.clientWidth >= Math.min(ENOUGH, named.scrollWidth)) return;
      }
    };
    const sized = new ResizeObserver(fit);
    // Told once to begin with. The bar has the window's width: what gives way in it does not change that.
    sized.observe(whole);
    const worded = new MutationObserver(fit);
    worded.observe(whole, { subtree: true, childList: true, characterData: true });
    void document.fonts.ready.then(fit);
    return () => {
      sized.disconnect();
      worded.disconnect();
    };
  }, [bar, title]);
}
