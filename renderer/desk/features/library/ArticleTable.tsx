import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type Ref,
  type RefObject,
} from 'react';
import { useImperativeHandle } from 'react';
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { OtherColumn } from '../../../../core/model/library/columns.ts';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/props.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { GroupRow } from './GroupRow.tsx';
import { type Line, rowId } from './table-lines.ts';
import { RowMenu, type MenuPlace } from './RowMenu.tsx';
import { TableHead, useColumns } from './TableHead.tsx';
import type { ViewControl } from './use-library-view.ts';
import { useMinute } from '../../app-state/formats.ts';
import type { SelectionControl } from './article-selection.ts';
import { useTableKeys } from './table-keys.ts';
import styles from './ArticleTable.module.css';

/** Heights in CSS pixels; the style sheet has the same. */
const ROW_HEIGHT = 56;
const GROUP_HEIGHT = 40;
const HEAD_HEIGHT = 32;

/** Lines that are drawn at once, at least: fewer would be drawn anew as the window grows. */
const LEAST_ROOM = 64;

const neverOpened: ReadonlyMap<Id, string> = new Map();

/** What the screen can have the table do. */
export interface TableHandle {
  focus(): void;
}

export interface ArticleTableProps {
  lines: readonly Line[];
  control: ViewControl;
  /** When articles were last on the desk. */
  opened: ReadonlyMap<Id, string> | undefined;
  selection: SelectionControl;
  /** Enter, a press on the title, or a double press. */
  onEnter(summary: ArticleSummary): void;
  /** Shown as a button in a line, in place of its menu, where that does something else than open. */
  enterLabel: string | null;
  /** The article whose title is being changed in its line, or null. */
  renaming: Id | null;
  /** Called with the new title, or null to leave it as it was. */
  onRenamed(summary: ArticleSummary, title: string | null): void;
  handle: Ref<TableHandle>;
}

/** The articles as a table that only draws the lines in sight; the focus stays on it, a cursor marks the line. */
export function ArticleTable(props: ArticleTableProps) {
  const { lines, control, selection, onEnter, renaming } = props;
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const { view, change } = control;
  const { cursor } = selection.selected;
  const isGrouped = view.group !== 'none';
  const fitted = useColumns(scroller, view);
  const shownKey = fitted.map(({ column }) => column).join(' ');
  // Rows are drawn again for other columns, not for other widths of them.
  const shown = useMemo(() => shownKey.split(' ').filter(Boolean) as OtherColumn[], [shownKey]);

  const rows = useTableRows(props, scroller);

  const { foldGroup, onPress, openMenu } = useTablePresses(props, setMenu);
  const onKeyDown = useTableKeys({
    lines,
    selection,
    pageOf: (height) => Math.floor((height - HEAD_HEIGHT) / ROW_HEIGHT),
    foldGroup,
    onEnter,
    openMenu,
  });

  const inSight = rows.getVirtualItems();
  const template = ['minmax(0, 1fr)', ...fitted.map(({ width }) => `${width}px`), '32px'].join(' ');
  return (
    <div
      ref={scroller}
      role={isGrouped ? 'treegrid' : 'grid'}
      aria-label={t('library.table')}
      aria-rowcount={lines.length + 1}
      aria-colcount={fitted.length + 2}
      aria-multiselectable
      aria-activedescendant={cursor === null ? undefined : rowId(cursor)}
      tabIndex={0}
      className={cx(styles.table, renaming !== null && styles.editing)}
      style={{ '--columns': template } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <TableHead columns={fitted} sort={view.sort} widths={view.widths} change={change} />
      <div role="rowgroup" className={styles.body} style={{ height: rows.getTotalSize() }}>
        <TableRows
          {...props}
          items={inSight}
          columns={shown}
          foldGroup={foldGroup}
          onPress={onPress}
          openMenu={openMenu}
        />
      </div>
      {menu !== null && (
        <RowMenu
          place={menu}
          summaries={selection.targets}
          shelf={view.shelf}
          onRestore={onEnter}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
}

/** Returns the lines that are drawn. Keeps how far the table is scrolled, and the line with the cursor in sight. */
function useTableRows(
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

type OpenMenu = (index: number, place: MenuPlace) => void;

/** Returns what a press on a line does, with the keys that are held, and what folds a group or opens the menu of a line. */
function useTablePresses(
  { lines, control, selection }: ArticleTableProps,
  setMenu: (menu: MenuPlace) => void,
) {
  const { view, change } = control;
  const { goTo, toggle } = selection;
  const { chosen } = selection.selected;
  const foldGroup = useCallback(
    (key: string, isFolded: boolean) => {
      const others = view.folded.filter((other) => other !== key);
      change({ folded: isFolded ? [...others, key] : others });
    },
    [view.folded, change],
  );
  const onPress = useCallback(
    (index: number, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => {
      const isAdding = event.ctrlKey || event.metaKey;
      if (event.shiftKey) goTo(index, isAdding ? 'addRange' : 'range');
      else if (isAdding) toggle(index);
      else goTo(index, 'alone');
    },
    [goTo, toggle],
  );
  const openMenu = useCallback(
    (index: number, place: MenuPlace) => {
      const line = lines[index];
      if (line?.kind !== 'article') return;
      if (!chosen.has(line.key)) goTo(index, 'alone');
      setMenu(place);
    },
    [lines, chosen, goTo, setMenu],
  );
  return { foldGroup, onPress, openMenu };
}

type TableRowsProps = ArticleTableProps &
  Pick<ReturnType<typeof useTablePresses>, 'foldGroup' | 'onPress'> & {
    items: readonly VirtualItem[];
    columns: OtherColumn[];
    openMenu: OpenMenu;
  };

/** The lines in sight, and that of the cursor. */
function TableRows(props: TableRowsProps) {
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
