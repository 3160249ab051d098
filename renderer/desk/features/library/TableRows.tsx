import { useCallback, useEffect, type RefObject, useImperativeHandle, memo, type MouseEvent } from 'react';
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { OtherColumn } from '../../../../core/model/library/columns.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { useMinute, useNumbers } from '../../app-state/formats.ts';
import type { ArticleTableProps } from './ArticleTable.tsx';
import type { MenuPlace } from './RowMenu.tsx';
import { ChevronRight } from 'lucide-react';
import { NONE, ArticleStatus } from '../../../../core/model/library/filter.ts';
import type { GroupBy } from '../../../../core/model/library/groups.ts';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/props.ts';
import { type Line, rowId } from './table-lines.ts';
import { StatusIcon } from './RowCell.tsx';
import styles from './ArticleTable.module.css';

/** Heights in CSS pixels; the style sheet has the same. */
export const ROW_HEIGHT = 56;

const GROUP_HEIGHT = 40;

export const HEAD_HEIGHT = 32;

/** Lines that are drawn at once, at least: fewer would be drawn anew as the window grows. */
const LEAST_ROOM = 64;

const neverOpened: ReadonlyMap<Id, string> = new Map();

/** Returns the lines that are drawn. Keeps how far the table is scrolled, and the line with the cursor in sight. */
export function useTableRows(
  { lines, control, selection, handle }: ArticleTableProps,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const { view, scrolled } = control;
  const { cursor, at } = selection.selected;
  // A new function would have every line counted again.
  const keyOf = useCallback((index: number) => lines[index]?.key ?? index, [lines]);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT),
    overscan: 6,
    initialOffset: view.top,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    getItemKey: keyOf,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      if (cursor !== null && !drawn.includes(at)) drawn.push(at);
      return drawn.sort((a, b) => a - b);
    },
  });

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    if (document.activeElement === document.body) element.focus({ preventScroll: true });
    // The table knows how far it is: asking the element would have the page laid out anew.
    const keep = () => scrolled(rows.scrollOffset ?? 0);
    element.addEventListener('scrollend', keep);
    return () => element.removeEventListener('scrollend', keep);
  }, [rows, scrolled, scroller]);
  useImperativeHandle(handle, () => ({
    focus: () => scroller.current?.focus({ preventScroll: true }),
  }));

  useEffect(() => {
    if (cursor === null) return;
    const { scrollOffset, scrollRect, measurementsCache } = rows;
    const line = measurementsCache[at];
    // For a line in sight, to scroll to it would only have the page laid out.
    if (line && scrollOffset !== null && scrollRect !== null) {
      const isBelowHead = line.start - HEAD_HEIGHT >= scrollOffset;
      if (isBelowHead && line.end <= scrollOffset + scrollRect.height) return;
    }
    rows.scrollToIndex(at, { align: 'auto' });
  }, [rows, cursor, at]);
  return rows;
}

interface TableRowsProps extends ArticleTableProps {
  items: readonly VirtualItem[];
  columns: readonly OtherColumn[];
  foldGroup(key: string, isFolded: boolean): void;
  onPress(index: number, event: MouseEvent): void;
  openMenu(index: number, place: MenuPlace): void;
}

/** The lines in sight, and that of the cursor. */
export function TableRows(props: TableRowsProps) {
  const { lines, control, opened, selection, renaming, items, columns } = props;
  const { onPress, foldGroup, onEnter, enterLabel, onRenamed, openMenu } = props;
  const now = useMinute();
  const { view } = control;
  const { cursor, chosen } = selection.selected;
  const isGrouped = view.group !== 'none';
  const room = Math.max(LEAST_ROOM, 2 ** Math.ceil(Math.log2(items.length)));
  return (
    <>
      {items.map((item, order) => {
        const line = lines[item.index];
        if (line === undefined) return null;
        const isCurrent = line.key === cursor;
        const place = { index: item.index, top: item.start - HEAD_HEIGHT, isCurrent };
        // A line that leaves makes room for one that comes; not one with a field in it, nor the cursor's out of sight.
        const isApart =
          items[order - 1]?.index !== item.index - 1 && items[order + 1]?.index !== item.index + 1;
        const isAlone = line.key === renaming || (isCurrent && isApart);
        const key = isAlone ? line.key : `${line.kind}-${item.index % room}`;
        if (line.kind === 'group')
          return (
            <GroupRow
              key={key}
              {...place}
              line={line}
              by={view.group}
              columns={columns.length + 2}
              onPress={onPress}
              onFold={foldGroup}
            />
          );
        return (
          <ArticleRow
            key={key}
            {...place}
            summary={line.summary}
            opened={(opened ?? neverOpened).get(line.key) ?? null}
            columns={columns}
            now={now}
            level={isGrouped ? 2 : null}
            isChosen={chosen.has(line.key)}
            isRenaming={line.key === renaming}
            onPress={onPress}
            onEnter={onEnter}
            enterLabel={enterLabel}
            onRenamed={onRenamed}
            onMenu={openMenu}
          />
        );
      })}
    </>
  );
}

interface GroupRowProps {
  line: Extract<Line, { kind: 'group' }>;
  by: GroupBy;
  /** Place among the lines, from 0, and in the table's body, in CSS pixels. */
  index: number;
  top: number;
  /** How many columns it stands over. */
  columns: number;
  isCurrent: boolean;
  onPress(index: number, event: MouseEvent): void;
  onFold(key: string, isFolded: boolean): void;
}

/** The heading of a group: a press folds it. */
const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { line, by, index, top, columns, isCurrent, onPress, onFold } = props;
  const t = useMessages();
  const number = useNumbers();
  const status = by === 'status' ? ArticleStatus.safeParse(line.value).data : undefined;
  const name =
    status !== undefined
      ? t(`library.status.${status}`)
      : line.value === NONE
        ? t('library.noOutlet')
        : line.value;
  return (
    <div
      role="row"
      id={rowId(line.key)}
      aria-level={1}
      aria-expanded={!line.isFolded}
      aria-rowindex={index + 2}
      className={cx(styles.group, isCurrent && styles.cursor)}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={(event) => {
        if (event.button !== 0) return;
        onPress(index, event);
        onFold(line.key, !line.isFolded);
      }}
    >
      <div role="gridcell" aria-colspan={columns} className={styles.groupCell}>
        <ChevronRight
          size={14}
          aria-hidden
          className={cx(styles.chevron, !line.isFolded && styles.unfolded)}
        />
        {status !== undefined && <StatusIcon status={status} />}
        <bdi className={styles.groupName}>{name}</bdi>
        <span className={styles.groupCount} aria-label={t('library.count', { n: line.count })}>
          {number(line.count)}
        </span>
      </div>
    </div>
  );
});
