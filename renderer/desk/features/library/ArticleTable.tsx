import { useCallback, useMemo, useRef, useState, type CSSProperties, type Ref } from 'react';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { OtherColumn } from '../../../../core/model/library/columns.ts';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/props.ts';
import { type Line, rowId } from './table-lines.ts';
import { RowMenu, type MenuPlace } from './RowMenu.tsx';
import { TableHead, useColumns } from './TableHead.tsx';
import type { ViewControl } from './use-library-view.ts';
import type { SelectionControl } from './article-selection.ts';
import { useTableKeys } from './table-keys.ts';
import { ROW_HEIGHT, HEAD_HEIGHT, useTableRows, TableRows } from './TableRows.tsx';
import styles from './ArticleTable.module.css';

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
