import { useRef, type PointerEvent } from 'react';
import styles from './ArticleTable.module.css';

export interface ColumnEdgeProps {
  /** Of the column that begins here, in CSS pixels. */
  width: number;
  /** Called all the time while it is dragged. */
  onChange(width: number): void;
  /** Called by a double press: as wide as it usually is. */
  onUsual(): void;
}

/** The edge at which a column begins: dragged, it makes the column wider or narrower, and the title gives or takes the room. */
export function ColumnEdge({ width, onChange, onUsual }: ColumnEdgeProps) {
  const drag = useRef<{ x: number; width: number } | null>(null);
  function move(event: PointerEvent) {
    if (drag.current !== null) onChange(drag.current.width - (event.clientX - drag.current.x));
  }
  return (
    <span
      aria-hidden
      className={styles.edge}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, width };
      }}
      onPointerMove={move}
      onLostPointerCapture={() => {
        drag.current = null;
      }}
      onDoubleClick={onUsual}
    />
  );
}
