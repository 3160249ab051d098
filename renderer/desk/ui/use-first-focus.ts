import { useLayoutEffect, useRef, type RefObject } from 'react';

const focusable = 'input, textarea, button';

/**
 * Gives the focus to a field or button (or to the one inside what `part` holds) when it is shown first, where `isWanted`.
 * It has it before it is painted: React Aria's own `autoFocus` comes a moment after that for what is shown by an answer from
 * main, and a key pressed at sight would go nowhere.
 */
export function useFirstFocus<Part extends HTMLElement>(isWanted: boolean): RefObject<Part | null> {
  const part = useRef<Part>(null);
  const isFirst = useRef(isWanted);
  useLayoutEffect(() => {
    const at = part.current;
    if (!isFirst.current || at === null) return;
    isFirst.current = false;
    const field = at.matches(focusable) ? at : at.querySelector<HTMLElement>(focusable);
    field?.focus({ preventScroll: true });
  }, []);
  return part;
}
