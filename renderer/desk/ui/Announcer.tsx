import { useEffect, useRef } from 'react';

/** Words for a screen reader, where a change on the screen would say nothing by itself; the same words twice are read twice. */
export function Announcer({ text, count }: { text: string; count: number }) {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (region.current !== null) region.current.textContent = count % 2 === 0 ? text : `${text}\u00a0`;
  }, [text, count]);
  return <div ref={region} className="unseen" role="status" aria-live="polite" />;
}
