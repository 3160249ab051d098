import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

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
