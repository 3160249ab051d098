import { memo, type MouseEvent, useRef, useState, type KeyboardEvent } from 'react';
import { Ellipsis } from 'lucide-react';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import type { OtherColumn } from '../../../../core/model/library/columns.ts';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/props.ts';
import { RowCell } from './RowCell.tsx';
import { rowId } from './table-lines.ts';
import type { MenuPlace } from './RowMenu.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { restrictionTexts } from '../../app-state/labels.ts';
import { languageName } from '../../app-state/formats.ts';
import table from './ArticleTable.module.css';
import styles from './RowCell.module.css';

type TitleCellProps = Pick<
  ArticleRowProps,
  'summary' | 'columns' | 'isRenaming' | 'onEnter' | 'onRenamed' | 'enterLabel'
>;

/** The title of a line, which opens the article; under it what there is no column for, and what keeps it from print. */
function TitleCell({ summary, columns, isRenaming, onEnter, onRenamed, enterLabel }: TitleCellProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const { article, versionNumber, release } = summary;
  const restrictions = restrictionTexts(release, t, language);
  const under = [
    columns.includes('outlet') ? null : article.outlet,
    columns.includes('language') ? null : languageName(article.language, language),
  ].filter((text) => text !== null && text !== '');
  const isLink = enterLabel === null;

  function press(event: MouseEvent) {
    // With these the line is chosen beside others.
    if (isLink && !event.ctrlKey && !event.metaKey && !event.shiftKey) onEnter(summary);
  }

  return (
    <div role="gridcell" className={styles.title}>
      {isRenaming ? (
        <TitleEditor summary={summary} onDone={onRenamed} />
      ) : (
        <span
          className={cx(styles.titleText, (restrictions.length > 0 || under.length > 0) && styles.oneLine)}
          dir="auto"
          lang={article.language}
          title={article.title}
        >
          <span className={cx(isLink && styles.titleLink)} onClick={press}>
            {article.title}
          </span>
          {versionNumber > 1 && (
            <span className={styles.version} lang={language}>
              {t('library.version', { n: versionNumber })}
            </span>
          )}
        </span>
      )}
      {restrictions.length > 0 ? (
        <span className={styles.restriction} title={restrictions.join(' · ')}>
          {restrictions.join(' · ')}
        </span>
      ) : (
        under.length > 0 && (
          <span className={styles.under}>
            <bdi>{under.join(' · ')}</bdi>
          </span>
        )
      )}
    </div>
  );
}

interface TitleEditorProps {
  summary: ArticleSummary;
  /** Called once: with the new title, or null to leave it as it was. */
  onDone(summary: ArticleSummary, title: string | null): void;
}

/** The title of a line as a field: Enter or leaving it saves, Esc does not, and an empty title is no title. */
function TitleEditor({ summary, onDone }: TitleEditorProps) {
  const t = useMessages();
  const before = summary.article.title;
  const [title, setTitle] = useState(before);
  const isOver = useRef(false);

  function finish(next: string | null) {
    if (isOver.current) return;
    isOver.current = true;
    const trimmed = next?.trim() ?? '';
    onDone(summary, trimmed === '' || trimmed === before ? null : trimmed);
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish(title);
    if (event.key === 'Escape') finish(null);
  }

  return (
    <input
      className={styles.editor}
      aria-label={t('library.newTitle')}
      dir="auto"
      lang={summary.article.language}
      maxLength={1000}
      value={title}
      spellCheck={false}
      ref={focusAndSelect}
      onChange={(event) => setTitle(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(title)}
      onMouseDown={(event) => event.stopPropagation()}
    />
  );
}

function focusAndSelect(input: HTMLInputElement | null): void {
  if (input === null || document.activeElement === input) return;
  input.focus({ preventScroll: true });
  input.select();
}

interface ArticleRowProps {
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
      className={cx(table.columns, table.row, isChosen && table.chosen, isCurrent && table.cursor)}
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
      <div role="gridcell" className={table.actions}>
        {enterLabel === null ? (
          <button
            type="button"
            tabIndex={-1}
            className={table.more}
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
            className={table.enter}
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
