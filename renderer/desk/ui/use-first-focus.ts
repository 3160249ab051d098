import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

const focusable = 'input, textarea, button';

/**
 * Gives the focus to a field or button (or to the one inside what `part` holds) when it is shown first, where `isWanted`.
 * It has it before it is painted: React Aria's own `autoFocus` comes a moment after that for what is shown by an answer from
 * main, and a key pressed at sight would go nowhere. A dialog over another is known to React Aria only after that: the one
 * below takes the focus back, and it is given once more.
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
