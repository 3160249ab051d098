import { useLayoutEffect, type RefObject } from 'react';

/**
 * Scrolls a part that has just come into sight, where a key brought it and the pane is scrolled elsewhere. Once the page has laid
 * it out for the next frame, since to ask for its place before that has the page laid out twice.
 */
export function useInSight(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const whole = part.current?.parentElement;
    if (whole === null || whole === undefined) return undefined;
    const laidOut = new ResizeObserver(() => {
      laidOut.disconnect();
      whole.scrollIntoView({ block: 'nearest' });
    });
    laidOut.observe(whole);
    return () => laidOut.disconnect();
  }, [part]);
}
