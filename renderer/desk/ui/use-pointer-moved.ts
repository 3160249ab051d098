import { useCallback, useRef, type MouseEvent } from 'react';

/**
 * Returns whether the pointer was moved by hand, for the events of a list whose rows it chooses. One that comes to lie over them
 * chooses nothing: a list that opens or scrolls under it, or a window that goes away over it, makes an event too, without
 * anybody having touched it.
 */
export function usePointerMoved(): (event: MouseEvent) => boolean {
  const last = useRef<{ x: number; y: number } | null>(null);
  return useCallback(({ screenX: x, screenY: y }) => {
    const before = last.current;
    last.current = { x, y };
    return before !== null && (before.x !== x || before.y !== y);
  }, []);
}
