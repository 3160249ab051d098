import {
  memo,
  useRef,
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useMemo,
  useState,
  type RefObject,
} from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import {
  widthOf,
  type Column,
  type FittedColumn,
  fitColumns,
} from '../../../../core/model/library/columns.ts';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/props.ts';
import { pressColumn } from './table-lines.ts';
import type { LibraryView } from '../../../../core/model/library/view.ts';
import type { ViewControl } from './use-library-view.ts';
import styles from './ArticleTable.module.css';

interface ColumnEdgeProps {
  /** Of the column that begins here, in CSS pixels. */
  width: number;
  /** Called all the time while it is dragged. */
  onChange(width: number): void;
  /** Called by a double press: as wide as it usually is. */
  onUsual(): void;
}

/** The edge at which a column begins: dragged, it makes the column wider or narrower, and the title gives or takes the room. */
function ColumnEdge({ width, onChange, onUsual }: ColumnEdgeProps) {
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

/** CSS pixels that a key press makes a column wider or narrower. */
const STEP = 16;

interface TableHeadProps {
  columns: readonly FittedColumn[];
  sort: LibraryView['sort'];
  widths: LibraryView['widths'];
  change: ViewControl['change'];
}

/**
 * The headings of the table: each sorts by its column, a second press the other way round. Among them one goes by arrow
 * keys; with Shift these make a column wider or narrower, as dragging its edge does.
 */
export const TableHead = memo(function TableHead({ columns, sort, widths, change }: TableHeadProps) {
  const t = useMessages();
  const row = useRef<HTMLDivElement>(null);
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  const shown: readonly Column[] = ['title', ...columns.map(({ column }) => column)];
  // One heading can be reached by Tab: the one that sorts, or the first.
  const reached = shown.includes(sort.column) ? sort.column : 'title';

  function press(event: KeyboardEvent, column: Column, at: number) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.shiftKey) row.current?.querySelectorAll('button')[at + step]?.focus();
    else if (column !== 'title')
      change({
        widths: { ...widths, [column]: widthOf(column, { [column]: widthOf(column, widths) + step * STEP }) },
      });
  }

  return (
    <div role="rowgroup" className={styles.head}>
      <div ref={row} role="row" aria-rowindex={1} className={styles.columns}>
        {shown.map((column, at) => (
          <div
            key={column}
            role="columnheader"
            aria-sort={sort.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending'}
            className={cx(styles.heading, styles[`${column}Heading`])}
          >
            {column !== 'title' && (
              <ColumnEdge
                width={widthOf(column, widths)}
                onChange={(width) =>
                  change({ widths: { ...widths, [column]: widthOf(column, { [column]: width }) } })
                }
                onUsual={() => {
                  const { [column]: _set, ...others } = widths;
                  change({ widths: others });
                }}
              />
            )}
            <button
              type="button"
              tabIndex={column === reached ? 0 : -1}
              aria-description={column === 'title' ? undefined : t('library.widthKeys')}
              className={styles.sorter}
              onClick={() => change({ sort: pressColumn(sort, column) })}
              onKeyDown={(event) => press(event, column, at)}
            >
              <span className={styles.sorterText}>{t(`library.column.${column}`)}</span>
              {sort.column === column && <Arrow size={12} aria-hidden className={styles.arrow} />}
            </button>
          </div>
        ))}
        <div role="columnheader" className={styles.actions}>
          <span className="unseen">{t('library.column.actions')}</span>
        </div>
      </div>
    </div>
  );
});

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
