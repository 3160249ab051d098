import { useCallback, useRef, type MouseEvent, useEffect, useLayoutEffect, type RefObject } from 'react';

/**
 * Returns the row (0-based) that a key (KeyboardEvent.key) moves to from `at` (-1: none yet) in a list of `count` rows,
 * `page` of which are in sight; null for a key that does not move, or an empty list.
 */
export function rowAfterKey(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at === -1 ? count - 1 : at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? null : Math.min(count - 1, Math.max(0, target));
}

/**
 * Returns whether a person moved the pointer, for the events of a list in which pointing chooses a row. Chromium also sends
 * an event if a list opens or scrolls under the pointer, or a window over it closes. Such an event must choose nothing,
 * because nobody touched the pointer.
 */
export function usePointerMoved(): (event: MouseEvent) => boolean {
  const last = useRef<{ x: number; y: number } | null>(null);
  return useCallback(({ screenX: x, screenY: y }) => {
    const before = last.current;
    last.current = { x, y };
    return before !== null && (before.x !== x || before.y !== y);
  }, []);
}

const focusable = 'input, textarea, button';

/**
 * Gives the focus to a field or button (or to the one inside what `part` holds) when it is shown first, where `isWanted`.
 * The element has the focus before it is painted. React Aria's own `autoFocus` comes a moment later for elements that appear
 * with an answer from main, so a key pressed at once would be lost. React Aria learns of a dialog over another one only
 * after that: the lower one takes the focus back, so the focus is set once more.
 */
export function useFirstFocus<Part extends HTMLElement>(isWanted: boolean): RefObject<Part | null> {
  const part = useRef<Part>(null);
  const isFirst = useRef(isWanted);
  useLayoutEffect(() => {
    if (isFirst.current) focusIn(part.current);
  }, []);
  useEffect(() => {
    if (isFirst.current && part.current?.contains(document.activeElement) === false) focusIn(part.current);
    isFirst.current = false;
  }, []);
  return part;
}

function focusIn(part: HTMLElement | null): void {
  const field = part?.matches(focusable) === true ? part : part?.querySelector<HTMLElement>(focusable);
  field?.focus({ preventScroll: true });
}
