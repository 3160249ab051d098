import { useLayoutEffect, type RefObject } from 'react';

/**
 * Scrolls a part that has just come into sight, where a key brought it and the pane is scrolled elsewhere. It comes before the
 * inspector begins another claim at its first word, which is to have the last say.
 */
export function useInSight(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => part.current?.parentElement?.scrollIntoView({ block: 'nearest' }), [part]);
}
