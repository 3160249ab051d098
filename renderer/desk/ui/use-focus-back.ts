import { useLayoutEffect, useState, type RefObject } from 'react';

/** An open dialog, and what had the focus before it, the latest first. */
interface Open {
  overlay: RefObject<HTMLElement | null>;
  before: readonly Element[];
}

const opened: Open[] = [];

/** What has the focus now, and what had it before the dialog that it is in, and so on: that dialog may go as the next one comes. */
function wayBack(): readonly Element[] {
  const now = document.activeElement;
  if (now === null || now === document.body) return opened.at(-1)?.before ?? [];
  return [now, ...(opened.find(({ overlay }) => overlay.current?.contains(now))?.before ?? [])];
}

/**
 * Gives the focus back to what had it before a dialog, whose `overlay` this is, as soon as that is gone and nothing else has
 * taken it. React Aria does so with the next frame, so that a key pressed before that would go nowhere, and not at all for a
 * dialog that another one has led to.
 */
export function useFocusBack(overlay: RefObject<HTMLElement | null>): void {
  const [before] = useState(wayBack);
  useLayoutEffect(() => {
    const one = { overlay, before };
    opened.push(one);
    return () => {
      opened.splice(opened.indexOf(one), 1);
      // Once all of it is gone from the page: until then it keeps the focus to itself.
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return;
        const back = before.find((element) => element.isConnected);
        if (back instanceof HTMLElement) back.focus({ preventScroll: true });
      });
    };
  }, [overlay, before]);
}
