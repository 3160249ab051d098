import { useEffect, useRef, type RefObject } from 'react';

/**
 * Closes a dialog by Esc also while nothing has the focus: what had it, a question over the dialog say, has just gone, and the
 * focus comes back with the next frame. Only for the dialog on top, whose overlay this is.
 */
export function useEscapeFromNowhere(overlay: RefObject<HTMLElement | null>, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.target !== document.body) return;
      if ([...document.querySelectorAll('[data-dialog]')].at(-1) !== overlay.current) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [overlay]);
}
