import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { ArticleSummary } from '../../../core/contract.ts';
import type { Id } from '../../../core/ids.ts';
import { useMessages } from '../state/use-messages.ts';
import { ActionMenu, type MenuAction } from '../ui/ActionMenu.tsx';
import { ArticleRow, rowId } from './ArticleRow.tsx';
import { moveCursor, stepForKey } from './cursor.ts';
import type { Column, Sort } from './sort.ts';
import { TableHead } from './TableHead.tsx';
import { useMinute } from './use-minute.ts';
import styles from './ArticleTable.module.css';

/** Heights in CSS pixels; the style sheet has the same. */
const ROW_HEIGHT = 56;
const HEAD_HEIGHT = 32;

/** What the screen can have the table do. */
export interface TableHandle {
  focus(): void;
}

export interface ArticleTableProps {
  articles: readonly ArticleSummary[];
  sort: Sort;
  onSort(column: Column): void;
  /** The line that keys act on. */
  cursor: Id | null;
  onCursor(articleId: Id): void;
  /** Enter, a press on the title, or a double press. */
  onEnter(articleId: Id): void;
  /** Shown as a button in a line, in place of its menu, where that does something else than open. */
  enterLabel: string | null;
  /** The article whose title is being changed in its line, or null. */
  renaming: Id | null;
  /** Called with the new title, or null to leave it as it was. */
  onRenamed(summary: ArticleSummary, title: string | null): void;
  /** What can be done to the line with the cursor. */
  rowActions: readonly MenuAction[];
  handle: Ref<TableHandle>;
}

/** The articles as a table that only draws the lines in sight; the focus stays on it, a cursor marks the line. */
export function ArticleTable(props: ArticleTableProps) {
  const { articles, sort, onSort, cursor, onCursor, onEnter, enterLabel, renaming, onRenamed } = props;
  const t = useMessages();
  const now = useMinute();
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<{ articleId: Id; anchor: Element } | null>(null);
  const at = articles.findIndex(({ article }) => article.id === cursor);

  const rows = useVirtualizer({
    count: articles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    getItemKey: (index) => articles[index]?.article.id ?? index,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      if (at >= 0 && !shown.includes(at)) shown.push(at);
      return shown.sort((a, b) => a - b);
    },
  });

  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, []);
  useImperativeHandle(props.handle, () => ({
    focus: () => scroller.current?.focus({ preventScroll: true }),
  }));

  function go(index: number) {
    const target = articles[index];
    if (target === undefined) return;
    onCursor(target.article.id);
    rows.scrollToIndex(index, { align: 'auto' });
  }

  const openMenu = useCallback(
    (articleId: Id, anchor: Element) => {
      onCursor(articleId);
      if (enterLabel === null) setMenu({ articleId, anchor });
    },
    [onCursor, enterLabel],
  );

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? null : stepForKey(event.key);
    if (step !== null) {
      const page = Math.floor((event.currentTarget.clientHeight - HEAD_HEIGHT) / ROW_HEIGHT);
      go(at < 0 ? 0 : moveCursor(at, step, articles.length, page));
    } else if (event.key === 'Enter' && cursor !== null && at >= 0) onEnter(cursor);
    else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') {
      const row = cursor === null ? null : document.getElementById(rowId(cursor));
      if (cursor !== null && row !== null) openMenu(cursor, row);
    } else return;
    event.preventDefault();
  }

  const chosen = articles.find(({ article }) => article.id === menu?.articleId);
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('library.table')}
      aria-rowcount={articles.length + 1}
      aria-activedescendant={cursor !== null && at >= 0 ? rowId(cursor) : undefined}
      tabIndex={0}
      className={styles.table}
      onKeyDown={onKeyDown}
    >
      <TableHead sort={sort} onSort={onSort} />
      <div role="rowgroup" className={styles.body} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const summary = articles[item.index];
          return (
            summary !== undefined && (
              <ArticleRow
                key={item.key}
                summary={summary}
                index={item.index}
                top={item.start - HEAD_HEIGHT}
                now={now}
                isCurrent={summary.article.id === cursor}
                isRenaming={summary.article.id === renaming}
                onCursor={onCursor}
                onEnter={onEnter}
                enterLabel={enterLabel}
                onRenamed={onRenamed}
                onMenu={openMenu}
              />
            )
          );
        })}
      </div>
      {menu !== null && chosen !== undefined && (
        <ActionMenu
          label={t('library.rowActions', { title: chosen.article.title })}
          actions={props.rowActions}
          anchor={{ current: menu.anchor }}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
}
