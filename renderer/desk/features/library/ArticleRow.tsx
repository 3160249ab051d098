import { memo, type MouseEvent } from 'react';
import { Ellipsis } from 'lucide-react';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import type { OtherColumn } from '../../../../core/model/library/columns.ts';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/cx.ts';
import { RowCell } from './RowCell.tsx';
import { rowId } from './row-id.ts';
import type { MenuPlace } from './RowMenu.tsx';
import { TitleCell } from './TitleCell.tsx';
import styles from './ArticleTable.module.css';

export interface ArticleRowProps {
  summary: ArticleSummary;
  /** When it was last on the desk; null: not, or too long ago to be remembered. */
  opened: string | null;
  /** Besides the title. */
  columns: readonly OtherColumn[];
  /** Place among the lines, from 0, and in the table's body, in CSS pixels. */
  index: number;
  top: number;
  now: Date;
  /** Under a group's heading 2, else null. */
  level: number | null;
  isCurrent: boolean;
  isChosen: boolean;
  isRenaming: boolean;
  onPress(index: number, event: MouseEvent): void;
  onEnter(summary: ArticleSummary): void;
  /** See ArticleTable. */
  enterLabel: string | null;
  onRenamed(summary: ArticleSummary, title: string | null): void;
  onMenu(index: number, place: MenuPlace): void;
}

/** The focus stays on the table, so that its keys go on working. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** A line of the library. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { summary, columns, index, isCurrent, isChosen, isRenaming, onPress, onEnter, enterLabel, onMenu } =
    props;
  const t = useMessages();
  const { article } = summary;

  function openUnder(event: MouseEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    onMenu(index, { x: box.right, y: box.bottom });
  }

  return (
    <div
      role="row"
      id={rowId(article.id)}
      aria-rowindex={index + 2}
      aria-level={props.level ?? undefined}
      aria-selected={isChosen}
      className={cx(styles.columns, styles.row, isChosen && styles.chosen, isCurrent && styles.cursor)}
      style={{ transform: `translateY(${props.top}px)` }}
      onMouseDown={(event) => event.button === 0 && onPress(index, event)}
      onDoubleClick={() => !isRenaming && onEnter(summary)}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(index, { x: event.clientX, y: event.clientY });
      }}
    >
      <TitleCell {...props} />
      {columns.map((column) => (
        <RowCell key={column} column={column} summary={summary} opened={props.opened} now={props.now} />
      ))}
      <div role="gridcell" className={styles.actions}>
        {enterLabel === null ? (
          <button
            type="button"
            tabIndex={-1}
            className={styles.more}
            aria-label={t('library.rowActions', { title: article.title })}
            aria-haspopup="menu"
            onMouseDown={keepFocus}
            onClick={openUnder}
          >
            <Ellipsis size={16} aria-hidden />
          </button>
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className={styles.enter}
            onMouseDown={keepFocus}
            onClick={() => onEnter(summary)}
          >
            {enterLabel}
          </button>
        )}
      </div>
    </div>
  );
});
