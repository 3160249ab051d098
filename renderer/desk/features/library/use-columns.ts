import { useEffect, useMemo, useState, type RefObject } from 'react';
import { fitColumns, type FittedColumn } from '../../../../core/model/library/columns.ts';
import type { LibraryView } from '../../../../core/model/library/view.ts';

/** CSS pixels of a line that no column has: its edges and the room for its menu, as in the style sheet. */
const EDGES = 20 + 8 + 16 + 32;

/** Returns the columns that fit into an element, as wide as they are; follows the element's width. */
export function useColumns(
  element: RefObject<HTMLElement | null>,
  { columns, widths }: LibraryView,
): readonly FittedColumn[] {
  const [room, setRoom] = useState(() => window.innerWidth);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom(Math.floor(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return useMemo(() => fitColumns(columns, widths, room - EDGES), [columns, widths, room]);
}
