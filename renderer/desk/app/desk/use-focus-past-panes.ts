import { useEffect, useRef } from 'react';
import { focusTextIfLost } from '../../article-state/focus-text.ts';

/** Gives the focus to the text when the pane that had it goes: in a window that has got too narrow for it, say. */
export function useFocusPastPanes(claims: boolean, inspector: boolean): void {
  const before = useRef({ claims, inspector });
  useEffect(() => {
    const { current: shown } = before;
    before.current = { claims, inspector };
    if ((shown.claims && !claims) || (shown.inspector && !inspector)) focusTextIfLost();
  }, [claims, inspector]);
}
