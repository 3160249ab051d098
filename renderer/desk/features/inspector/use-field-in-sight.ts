import { useEffect, type RefObject } from 'react';

/** Keeps the field that is being typed in in sight when its pane gets another size: in a lower window it is further down. */
export function useFieldInSight(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const whole = pane.current;
    if (whole === null) return;
    const observer = new ResizeObserver(() => {
      const { activeElement: field } = document;
      if (field?.matches('input, textarea') === true && whole.contains(field))
        field.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(whole);
    return () => observer.disconnect();
  }, [pane]);
}
