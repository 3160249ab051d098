import { useLayoutEffect, type RefObject } from 'react';

/** Scrolls a part that has just come into sight, where a key brought it and the pane is scrolled elsewhere. */
export function useInSight(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => part.current?.parentElement?.scrollIntoView({ block: 'nearest' }), [part]);
}
